package io.mspbilling.psa.syncro;

import io.mspbilling.testkit.syncro.FakeSyncro;
import io.mspbilling.testkit.syncro.SyncroQuirk;

/** The same where an account does all that is not documented the other way. */
class OddSyncroPsaContractTest extends SyncroPsaContractTest {
  @Override
  FakeSyncro quirky(FakeSyncro fake) {
    fake.settings()
        .with(SyncroQuirk.PAYMENTS_NEWEST_FIRST)
        .with(SyncroQuirk.PAYMENTS_TOUCH_INVOICES)
        .with(SyncroQuirk.APPLIED_AT_IGNORED)
        .with(SyncroQuirk.NO_BALANCE_DUE)
        .with(SyncroQuirk.UNPAID_IGNORED)
        .with(SyncroQuirk.SINCE_IGNORED)
        .with(SyncroQuirk.STAMPS_WITH_OFFSET);
    return fake;
  }
}
