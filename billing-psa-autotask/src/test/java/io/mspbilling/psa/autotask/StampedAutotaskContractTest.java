package io.mspbilling.psa.autotask;

/** The same with a stamp, by which what was written is found again. */
class StampedAutotaskContractTest extends AutotaskPsaContractTest {

  @Override
  AutotaskPsaSettings settings() {
    return AutotaskOffice.STAMPED;
  }

  @Override
  protected boolean keepsKeys() {
    return true;
  }
}
