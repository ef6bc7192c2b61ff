package io.mspbilling.reconciliation.matching;

/** Applies an explanation: takes it from what is open and writes it down with the payment. */
final class Application {

  private final Items items;
  private final Payments payments;

  Application(Items items, Payments payments) {
    this.items = items;
    this.payments = payments;
  }

  /** Applies exactly what was told, whatever went back. */
  static void unreduced(Items items, Payments payments, int payment, Hypothesis told) {
    for (int i = 0; i < told.size(); i++) {
      items.settle(told.item(i), told.settled(i), payment);
    }
    payments.apply(payment, new Payments.Applied(told, null));
  }

  /**
   * Applies what a verdict decided. Of a payment that went back in part, what remains is applied:
   * the last items are the first to go without.
   */
  void apply(int payment, Verdict verdict) {
    Hypothesis decided = java.util.Objects.requireNonNull(verdict.decided());
    Hypothesis left =
        payments.reversed(payment) == 0
            ? decided
            : decided.within(payments.amount(payment) - payments.reversed(payment));
    for (int i = 0; i < left.size(); i++) {
      items.settle(left.item(i), left.settled(i), payment);
    }
    payments.apply(payment, new Payments.Applied(left, verdict.runnerUp()));
  }
}
