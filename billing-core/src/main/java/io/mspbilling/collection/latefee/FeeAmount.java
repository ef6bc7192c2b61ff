package io.mspbilling.collection.latefee;

import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import java.math.BigDecimal;

/** How much one late fee is. */
public sealed interface FeeAmount {

  /** The fee for a balance that is open, not rounded. */
  ExactAmount on(Money balance);

  /**
   * The same for every balance.
   *
   * @param amount 0 or more
   */
  record Flat(Money amount) implements FeeAmount {
    /**
     * @throws IllegalArgumentException if the amount is negative
     */
    public Flat {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("a fee must not be negative: " + amount);
      }
    }

    @Override
    public ExactAmount on(Money balance) {
      return ExactAmount.of(amount);
    }

    @Override
    public String toString() {
      return amount.toString();
    }
  }

  /**
   * A part of what is open when it arises.
   *
   * @param percent how many of a hundred; 0 or more
   */
  record PercentOfBalance(BigDecimal percent) implements FeeAmount {
    /**
     * @throws IllegalArgumentException if the number is negative, or no bounded one
     */
    public PercentOfBalance {
      if (BoundedDecimal.require(percent).signum() < 0) {
        throw new IllegalArgumentException("a fee must not be negative: " + percent + " %");
      }
    }

    @Override
    public ExactAmount on(Money balance) {
      return ExactAmount.of(balance).percent(percent);
    }

    @Override
    public String toString() {
      return percent.toPlainString() + " %";
    }
  }
}
