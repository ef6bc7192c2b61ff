package io.mspbilling.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exact amount of one currency, counted in that currency's smallest unit.
 *
 * <p>USD 12.34 holds {@code minorUnits == 1234}; JPY 12 holds {@code 12}. Arithmetic never rounds
 * and never overflows silently; amounts of different currencies never meet silently.
 *
 * @param minorUnits signed count of minor units (cents for USD, yen for JPY)
 * @param currency ISO 4217 currency with a defined number of fraction digits
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /**
   * @throws IllegalArgumentException if the currency has no minor unit (XXX, XAU, …)
   */
  public Money {
    Objects.requireNonNull(currency, "currency");
    requireMinorUnit(currency);
  }

  /** An amount from its count of minor units: {@code ofMinor(1234, USD)} is USD 12.34. */
  public static Money ofMinor(long minorUnits, Currency currency) {
    return new Money(minorUnits, currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Converts a decimal amount without rounding.
   *
   * @throws ArithmeticException if {@code amount} has more fraction digits than the currency, or
   *     does not fit in a {@code long} of minor units. Round it yourself with {@link #rounded} if a
   *     finer amount is legal where it came from
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return rounded(amount, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads a plain decimal, as {@code Money.of("12.34", "USD")}.
   *
   * @throws IllegalArgumentException if the text is not a bounded decimal number (see {@link
   *     BoundedDecimal}) or the currency code is unknown
   * @throws ArithmeticException as {@link #of(BigDecimal, Currency)}
   */
  public static Money of(String amount, String currencyCode) {
    return of(BoundedDecimal.parse(amount), Currency.getInstance(currencyCode));
  }

  /**
   * Reads what {@link #toString} writes, as in {@code USD 12.34}.
   *
   * @throws IllegalArgumentException as {@link #of(String, String)}
   * @throws ArithmeticException as {@link #of(BigDecimal, Currency)}
   */
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("not an amount of money: " + text);
    }
    return of(text.substring(space + 1), text.substring(0, space));
  }

  /**
   * Converts a decimal amount, rounding to the currency's minor unit as told.
   *
   * @throws IllegalArgumentException if the amount is not bounded (see {@link BoundedDecimal}), or
   *     the currency has no minor unit
   * @throws ArithmeticException if the result does not fit in a {@code long} of minor units, or
   *     rounding is needed and {@code rounding} is {@link RoundingMode#UNNECESSARY}
   */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    requireMinorUnit(currency);
    BigDecimal scaled =
        BoundedDecimal.require(amount).setScale(currency.getDefaultFractionDigits(), rounding);
    return new Money(scaled.unscaledValue().longValueExact(), currency);
  }

  /** The sum of all amounts; zero of {@code currency} if there are none. */
  public static Money sum(Collection<Money> amounts, Currency currency) {
    Money sum = zero(currency);
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /** The sums of amounts that may be in different currencies, in the order of their codes. */
  public static List<Money> sums(Collection<Money> amounts) {
    SortedMap<String, Money> byCode = new TreeMap<>();
    amounts.forEach(
        amount -> byCode.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
    return List.copyOf(byCode.values());
  }

  /**
   * @throws CurrencyMismatchException if the currencies differ
   * @throws ArithmeticException if the sum does not fit
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /**
   * @throws CurrencyMismatchException if the currencies differ
   * @throws ArithmeticException if the difference does not fit
   */
  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  /** The same amount with the opposite sign. */
  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  /** The amount without its sign. */
  public Money abs() {
    return minorUnits < 0 ? negated() : this;
  }

  /** The smaller of the two. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether this is exactly nothing. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  /** Whether this is more than nothing. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /** Whether this is less than nothing. */
  public boolean isNegative() {
    return minorUnits < 0;
  }

  /** The amount in major units, with exactly the currency's fraction digits. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /** As in {@code USD 12.34}. */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount().toPlainString();
  }

  private static void requireMinorUnit(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("currency has no minor unit: " + currency);
    }
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }
}
