package io.mspbilling.reporting;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient in lowest terms. Figures stay exact until they are shown, so that each is
 * rounded once: what was rounded to ten places first may come out one digit too high.
 *
 * @param numerator carries the sign
 * @param denominator 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** Nothing. */
  public static final Fraction ZERO = of(0);

  /**
   * @throws ArithmeticException if the denominator is zero
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("nothing can be divided by zero: " + numerator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** A whole number. */
  public static Fraction of(long whole) {
    return of(whole, 1);
  }

  /**
   * A quotient of whole numbers.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * How often one amount holds another.
   *
   * @throws IllegalArgumentException if they are of two currencies
   * @throws ArithmeticException if the second is zero
   */
  public static Fraction of(Money part, Money whole) {
    if (!part.currency().equals(whole.currency())) {
      throw new IllegalArgumentException("of two currencies: " + part + ", " + whole);
    }
    return of(part.minorUnits(), whole.minorUnits());
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.times(-1));
  }

  public Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /**
   * @throws ArithmeticException if the divisor is zero
   */
  public Fraction dividedBy(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /**
   * The decimal number next to it, a half away from zero.
   *
   * @param digits how many stand behind the point; 0 or more
   */
  public BigDecimal rounded(int digits) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
  }

  /** The same as {@link #rounded}, to be reckoned with. */
  Fraction toDigits(int digits) {
    BigDecimal near = rounded(digits);
    return new Fraction(near.unscaledValue(), BigInteger.TEN.pow(near.scale()));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
