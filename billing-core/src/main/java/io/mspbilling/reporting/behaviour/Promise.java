package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A customer said that it will pay.
 *
 * @param invoices for what; at least one
 * @param madeOn when it said so
 * @param payBy the last day on which the money was waited for
 * @param amount how much, on whichever of the invoices; positive
 */
public record Promise(Set<InvoiceId> invoices, LocalDate madeOn, LocalDate payBy, Money amount) {

  /**
   * @throws IllegalArgumentException if it names no invoice, or the amount is not positive
   */
  public Promise {
    invoices = Set.copyOf(invoices);
    Objects.requireNonNull(madeOn, "madeOn");
    Objects.requireNonNull(payBy, "payBy");
    if (invoices.isEmpty() || !amount.isPositive()) {
      throw new IllegalArgumentException("nothing is promised: " + amount + " on " + invoices);
    }
  }
}
