package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Town.Bill;
import java.util.List;
import java.util.OptionalInt;

/** What is billed in another currency is reminded of or shown, and no other money pays for it. */
final class AbroadAudit {

  /** Until the first reminder, or between the last ones, with vendors' bad days. */
  private static final int PATIENCE_DAYS = 20;

  private final Town town;
  private final Mailed mailed;
  private final Rows rows;

  AbroadAudit(Town town, Mailed mailed, Rows rows) {
    this.town = town;
    this.mailed = mailed;
    this.rows = rows;
  }

  void check(List<String> findings) {
    for (Bill bill : town.abroad.values()) {
      String what = "invoice " + bill.number() + " in another currency";
      if (town.psa.paymentsOn(bill.id()).stream()
          .anyMatch(payment -> !payment.recordedBy().equals("office"))) {
        findings.add(what + " is paid with money of ours");
      }
      if (!town.gateway.capturedFor(bill.id()).isZero()) {
        findings.add(what + " is charged though nobody consented");
      }
      if (town.psa.owed(bill.id()).isPositive() && isForgotten(bill)) {
        findings.add(what + " is neither reminded of nor shown to anybody");
      }
    }
  }

  private boolean isForgotten(Bill bill) {
    OptionalInt last = mailed.lastDay(bill.number());
    int since = Math.max(bill.dueDay(), last.orElse(bill.dueDay()));
    return town.day() - since > PATIENCE_DAYS
        && !rows.mention(bill.number())
        && town.client(bill.client()).filter(client -> rows.mention(client.id().text())).isEmpty();
  }
}
