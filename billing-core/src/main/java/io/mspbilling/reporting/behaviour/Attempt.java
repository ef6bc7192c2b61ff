package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One try to collect an invoice, or a part of it, which has ended. A charge of several invoices is
 * a try for each of them.
 *
 * @param invoice what it was for
 * @param on the day it was made
 * @param rail how it was to come
 * @param amount what was asked for of that invoice; positive
 * @param failedOn the day on which it was declined, or came back from the bank; empty if the money
 *     came and stayed
 */
public record Attempt(
    InvoiceId invoice, LocalDate on, Rail rail, Money amount, Optional<LocalDate> failedOn) {

  /**
   * @throws IllegalArgumentException if the amount is not positive, or it failed before it was made
   */
  public Attempt {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(rail, "rail");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an attempt must be positive: " + amount);
    }
    if (failedOn.filter(on::isAfter).isPresent()) {
      throw new IllegalArgumentException("failed on " + failedOn.get() + ", made on " + on);
    }
  }

  /** Whether the money came and stayed. */
  public boolean succeeded() {
    return failedOn.isEmpty();
  }
}
