package io.mspbilling.automation;

import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.Refunding;
import io.mspbilling.collection.Refunds;

/** Money that people want to give back is given back, each wish once. */
final class RefundOrders {

  private RefundOrders() {}

  static void plan(Day day) {
    for (Refunds.Requested wish : day.ledger().refunds()) {
      day.decide(Refunding.TYPE, RefundRequest.of(day.tenant(), wish), wish.reason());
    }
  }
}
