package io.mspbilling.communication;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice in a message.
 *
 * @param number what the customer knows it by
 * @param dueOn when it is, or was, due
 * @param amount what the message is about: what is open, or what was paid of it; positive
 * @param afterCredit whether credit of the customer's was set off from it
 */
public record OwedLine(String number, LocalDate dueOn, Money amount, boolean afterCredit) {

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
    this(number, dueOn, amount, false);
  }
}
