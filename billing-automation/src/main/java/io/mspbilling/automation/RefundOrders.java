package io.mspbilling.automation;

import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.Refunds;

/** Money that people want to give back is given back, each wish once. */
final class RefundOrders {

  private RefundOrders() {}

  static void plan(Day day) {
    for (Refunds.Requested wish : day.ledger().refunds()) {
      RefundRequest request =
          new RefundRequest(
              day.keys().refund(wish.id(), wish.payment(), wish.amount()),
              wish.payment(),
              wish.amount(),
              wish.reason());
      day.decide(new Action.Refund(request, wish.reason()));
    }
  }
}
