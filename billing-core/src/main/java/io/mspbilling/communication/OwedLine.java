package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An invoice in a message.
 *
 * @param number what the customer knows it by
 * @param dueOn when it is, or was, due; empty where that says nothing, as in a receipt
 * @param amount what the message is about: what is open, or what was paid of it; positive
 * @param afterCredit whether credit of the customer's was set off from it
 */
public record OwedLine(
    String number, Optional<LocalDate> dueOn, Money amount, boolean afterCredit) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public OwedLine {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(dueOn, "dueOn");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("amount must be positive: " + amount);
    }
  }

  /** A line from which no credit was set off. */
  public OwedLine(String number, LocalDate dueOn, Money amount) {
    this(number, Optional.of(dueOn), amount, false);
  }

  /** What was paid of an invoice, or was to be. */
  public static OwedLine of(Allocation allocation) {
    return new OwedLine(allocation.invoiceNumber(), Optional.empty(), allocation.amount(), false);
  }

  /** What is asked for of an invoice. */
  public static OwedLine of(OpenInvoice open) {
    return new OwedLine(
        open.invoice().number(),
        Optional.of(open.invoice().effectiveDueOn()),
        open.open(),
        !open.setOff().isEmpty());
  }
}
