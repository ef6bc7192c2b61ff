package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invoice in a message.
 *
 * @param number what the customer knows it by
 * @param dueOn when it is, or was, due; empty where that says nothing, as in a receipt
 * @param amount what the message is about: what is open, or what was paid of it; positive
 * @param whyLess why it is not all of the invoice, in the order in which it is told; empty where
 *     that says nothing
 */
public record OwedLine(
    String number, Optional<LocalDate> dueOn, Money amount, Set<WhyLess> whyLess) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public OwedLine {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(dueOn, "dueOn");
    whyLess = Collections.unmodifiableSortedSet(new TreeSet<>(whyLess));
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("amount must be positive: " + amount);
    }
  }

  /** What is open on an invoice that is asked for whole. */
  public OwedLine(String number, LocalDate dueOn, Money amount) {
    this(number, Optional.of(dueOn), amount, Set.of());
  }

  /** What was paid of an invoice, or was to be. */
  public static OwedLine of(Allocation allocation) {
    return new OwedLine(
        allocation.invoiceNumber(), Optional.empty(), allocation.amount(), Set.of());
  }

  /** What is asked for of an invoice. */
  public static OwedLine of(OpenInvoice open) {
    return new OwedLine(
        open.invoice().number(),
        Optional.of(open.invoice().effectiveDueOn()),
        open.open(),
        WhyLess.of(open));
  }
}
