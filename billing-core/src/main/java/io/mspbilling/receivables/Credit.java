package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Money of a customer that pays for nothing yet: an open credit memo, or cash that was not applied.
 *
 * @param customer whose it is
 * @param source what it comes from, in words a person can search for
 * @param amount how much of it; positive
 */
public record Credit(CustomerId customer, String source, Money amount) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Credit {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(source, "source");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a credit must be positive: " + amount);
    }
  }

  /** Names credit in a reason; empty if there is none. */
  public static String less(Collection<Credit> credits) {
    return credits.stream().map(credit -> ", less " + credit).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return amount + " of " + source;
  }
}
