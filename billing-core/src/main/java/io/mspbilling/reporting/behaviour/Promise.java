package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A customer said that it will pay.
 *
 * @param invoice for what
 * @param madeOn when it said so
 * @param payBy the day by which it will have paid
 * @param amount how much; positive
 */
public record Promise(InvoiceId invoice, LocalDate madeOn, LocalDate payBy, Money amount) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Promise {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(madeOn, "madeOn");
    Objects.requireNonNull(payBy, "payBy");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a promise must be positive: " + amount);
    }
  }
}
