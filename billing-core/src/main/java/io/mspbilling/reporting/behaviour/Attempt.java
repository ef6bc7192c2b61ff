package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One try to collect money, which has ended.
 *
 * @param on the day it was made
 * @param number 1 for the first try of a debt, 2 for the first retry
 * @param rail how it was to come
 * @param amount what was asked for; positive
 * @param succeeded whether it came
 */
public record Attempt(LocalDate on, int number, Rail rail, Money amount, boolean succeeded) {

  /**
   * @throws IllegalArgumentException if the number is below 1, or the amount is not positive
   */
  public Attempt {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(rail, "rail");
    if (number < 1 || !amount.isPositive()) {
      throw new IllegalArgumentException("not an attempt: " + number + " for " + amount);
    }
  }
}
