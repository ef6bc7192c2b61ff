package io.mspbilling.psa.superops;

import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.superops.FakeSuperOps;
import io.mspbilling.testkit.superops.SuperOpsQuirk;

/** The same of an account in which all that differs is the other way, and every setting is used. */
class OddSuperOpsContractTest extends SuperOpsPsaContractTest {

  @Override
  void prepare(FakeSuperOps fake) {
    fake.settings()
        .with(SuperOpsQuirk.BARE_IDS)
        .with(SuperOpsQuirk.NO_TOTAL)
        .with(SuperOpsQuirk.SHORT_PAGES)
        .with(SuperOpsQuirk.UNSET_IS_EMPTY)
        .with(SuperOpsQuirk.ABSENT_IS_NULL)
        .with(SuperOpsQuirk.METHOD_REQUIRED);
  }

  @Override
  SuperOpsPsaSettings settings() {
    return SuperOpsPsaSettings.builder()
        .from(super.settings())
        .reopensInvoices(true)
        .itemsInLists(false)
        .sortInvoicesBy("invoiceDate")
        .putPaymentMethods(Rail.ACH, "Bank transfer")
        .build();
  }
}
