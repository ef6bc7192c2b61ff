package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Objects;

/**
 * A payment with what it pays for.
 *
 * @param payment the payment
 * @param customer who paid
 * @param allocations what it pays for; together at most the payment
 * @param evidence why
 */
public record Match(
    Payment payment, CustomerId customer, List<Allocation> allocations, Evidence evidence) {

  /**
   * @throws IllegalArgumentException if more is allocated than was paid, or nothing
   */
  public Match {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(evidence, "evidence");
    allocations = List.copyOf(allocations);
    if (allocations.isEmpty() || unapplied(payment, allocations).isNegative()) {
      throw new IllegalArgumentException("a match allocates at most the payment: " + allocations);
    }
  }

  /** What of the payment pays for nothing yet. */
  public Money unapplied() {
    return unapplied(payment, allocations);
  }

  private static Money unapplied(Payment payment, List<Allocation> allocations) {
    return allocations.stream().map(Allocation::amount).reduce(payment.amount(), Money::minus);
  }
}
