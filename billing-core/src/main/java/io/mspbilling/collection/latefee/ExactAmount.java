package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount that was not rounded: a fraction of smallest units of a currency, in its lowest terms.
 * A day's interest is seldom a finite decimal, so sums of such are kept as fractions and rounded
 * once, at the end.
 *
 * @param numerator smallest units, signed
 * @param denominator by how much they are divided; positive
 * @param currency what they are units of
 */
public record ExactAmount(BigInteger numerator, BigInteger denominator, Currency currency) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** How many digits more than the currency has are shown. */
  private static final int SHOWN_DIGITS = 4;

  /**
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public ExactAmount {
    Objects.requireNonNull(currency, "currency");
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator must be positive: " + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Nothing. */
  public static ExactAmount zero(Currency currency) {
    return of(Money.zero(currency));
  }

  /** An amount as it is. */
  public static ExactAmount of(Money amount) {
    return new ExactAmount(
        BigInteger.valueOf(amount.minorUnits()), BigInteger.ONE, amount.currency());
  }

  /** So many of a hundred parts of it. */
  ExactAmount percent(BigDecimal percent) {
    BigInteger scale = BigInteger.TEN.pow(Math.max(percent.scale(), 0));
    BigInteger parts = percent.setScale(Math.max(percent.scale(), 0)).unscaledValue();
    return times(parts, scale.multiply(HUNDRED));
  }

  /** So many days' part of it, of a year of so many. */
  ExactAmount share(long days, int daysOfYear) {
    return times(BigInteger.valueOf(days), BigInteger.valueOf(daysOfYear));
  }

  private ExactAmount times(BigInteger by, BigInteger over) {
    return new ExactAmount(numerator.multiply(by), denominator.multiply(over), currency);
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  public ExactAmount plus(ExactAmount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts of different currencies: " + currency + " and " + other.currency);
    }
    return new ExactAmount(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator),
        currency);
  }

  /** Whether this is more than nothing. */
  public boolean isPositive() {
    return numerator.signum() > 0;
  }

  /**
   * The amount in the currency's smallest unit.
   *
   * @throws ArithmeticException if it does not fit, or {@code rounding} is {@link
   *     RoundingMode#UNNECESSARY} and rounding is needed
   */
  public Money rounded(RoundingMode rounding) {
    BigDecimal units = new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, rounding);
    return Money.ofMinor(units.longValueExact(), currency);
  }

  /** As in {@code USD 9.863014}: four digits more than the currency has, rounded half up. */
  @Override
  public String toString() {
    BigDecimal units =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), SHOWN_DIGITS, RoundingMode.HALF_UP);
    return currency.getCurrencyCode()
        + " "
        + units.movePointLeft(currency.getDefaultFractionDigits()).toPlainString();
  }
}
