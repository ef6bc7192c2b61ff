package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a customer may keep if it pays early.
 *
 * @param amount what may be kept; positive
 * @param until the last day on which a payment earns it, inclusive
 */
public record EarlyDiscount(Money amount, LocalDate until) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public EarlyDiscount {
    Objects.requireNonNull(until, "until");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a discount must be positive: " + amount);
    }
  }
}
