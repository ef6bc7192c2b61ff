package io.mspbilling.testkit.world;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.worklist.ExceptionKind;
import java.util.List;

/** A consent whose customer was merged away is shown at once, and nobody is charged by it. */
final class OrphanAudit {

  private final Town town;

  OrphanAudit(Town town) {
    this.town = town;
  }

  /** On a day on which nothing is broken. */
  void check(Rows rows, List<String> findings) {
    for (CustomerId orphan : town.orphans.keySet()) {
      if (!rows.mention(ExceptionKind.DECISION_UNUSABLE, orphan.text())) {
        findings.add("the consent of " + orphan + " is nobody's, and nobody is told");
      }
    }
  }

  /** Whatever is broken. */
  void checkCharge(LedgerCharge charge, List<String> findings) {
    Integer since = town.orphans.get(charge.request().customer());
    if (since != null && town.day(charge.on()) >= since) {
      findings.add(charge.payment() + " was charged to one that was merged away");
    }
  }
}
