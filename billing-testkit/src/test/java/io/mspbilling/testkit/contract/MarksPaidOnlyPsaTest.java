package io.mspbilling.testkit.contract;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.psa.InMemoryPsa;

/** The in-memory PSA without payments, which only tells whether an invoice is paid. */
class MarksPaidOnlyPsaTest extends PsaContract {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final InMemoryPsa psa = InMemoryPsa.builder(clock).marksPaidOnly().build();

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected PsaWorld world() {
    return new InMemoryPsaWorld(clock, psa);
  }
}
