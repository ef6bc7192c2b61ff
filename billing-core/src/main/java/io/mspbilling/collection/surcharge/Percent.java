package io.mspbilling.collection.surcharge;

import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of an amount, exact. A value: 3 and 3.00 are the same.
 *
 * @param value in hundredths of the whole: 3 is 3 %; from 0 to 100
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Nothing. */
  public static final Percent ZERO = new Percent(BigDecimal.ZERO);

  /** All of it. */
  public static final Percent ALL = new Percent(HUNDRED);

  /**
   * @throws IllegalArgumentException if it is not between 0 and 100
   */
  public Percent {
    value = BoundedDecimal.require(value).stripTrailingZeros();
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("from 0 to 100 percent: " + value.toPlainString());
    }
  }

  /**
   * Reads what {@link #toString} writes, {@code 2.4 %}; the sign may be left out.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Percent parse(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return new Percent(BoundedDecimal.parse(number.strip()));
  }

  /** This share of an amount, rounded towards zero to the currency's smallest unit. */
  public Money of(Money amount) {
    return Money.rounded(
        amount.amount().multiply(value).movePointLeft(2), amount.currency(), RoundingMode.DOWN);
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  /** As in {@code 2.4 %}. */
  @Override
  public String toString() {
    return value.toPlainString() + " %";
  }
}
