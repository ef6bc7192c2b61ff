package io.mspbilling.testkit.world;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.HashMap;
import java.util.Map;

/** The days on which money of a charge, or more of it, went back. */
final class Reopened {
  private final Map<PaymentId, Notice> noticed = new HashMap<>();

  void notice(Collected collected, int day) {
    for (LedgerCharge charge : collected.charges()) {
      Money reversed = charge.reversed();
      if (!reversed.isZero()) {
        noticed.merge(
            charge.payment(),
            new Notice(reversed, day),
            (before, now) -> before.reversed().equals(reversed) ? before : now);
      }
    }
  }

  /** The last such day of a charge; a day before all days if nothing of it went back. */
  int on(LedgerCharge charge) {
    Notice notice = noticed.get(charge.payment());
    return notice == null ? Integer.MIN_VALUE / 2 : notice.day();
  }

  private record Notice(Money reversed, int day) {}
}
