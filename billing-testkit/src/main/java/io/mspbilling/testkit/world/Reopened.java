package io.mspbilling.testkit.world;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.HashMap;
import java.util.Map;

/** The days on which it was first noticed that money of a charge had gone back. */
final class Reopened {
  private final Map<PaymentId, Integer> noticed = new HashMap<>();

  void notice(Collected collected, int day) {
    for (LedgerCharge charge : collected.charges()) {
      if (!charge.reversed().isZero()) {
        noticed.putIfAbsent(charge.payment(), day);
      }
    }
  }

  /** The day for a charge; a day before all days if nothing of it went back. */
  int on(LedgerCharge charge) {
    return noticed.getOrDefault(charge.payment(), Integer.MIN_VALUE / 2);
  }
}
