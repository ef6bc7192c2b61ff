package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Invoice;
import java.util.List;
import java.util.Objects;

/**
 * What a customer owes on one invoice, and how often it was reminded of it.
 *
 * @param invoice the invoice
 * @param open what is owed after all that is known to be paid, less credit; positive
 * @param reminders how many messages have named this invoice so far; 0 or more
 * @param setOff the credit that was set off
 */
public record Debt(Invoice invoice, Money open, int reminders, List<Credit> setOff) {

  /**
   * @throws IllegalArgumentException if nothing is owed, or the count is negative
   */
  public Debt {
    Objects.requireNonNull(invoice, "invoice");
    setOff = List.copyOf(setOff);
    if (reminders < 0) {
      throw new IllegalArgumentException("reminders must not be negative: " + reminders);
    }
    if (!open.isPositive()) {
      throw new IllegalArgumentException("nothing is owed on " + invoice.number());
    }
  }

  /** A debt from which no credit was set off. */
  public Debt(Invoice invoice, Money open, int reminders) {
    this(invoice, open, reminders, List.of());
  }
}
