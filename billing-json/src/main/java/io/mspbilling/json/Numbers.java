package io.mspbilling.json;

import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Parsers of numbers. Many vendors compute with binary floats, whose sums come out as {@code
 * 100.00000000000001} or {@code 5.684341886080802E-14}; such noise is told from digits that mean
 * something by its size.
 */
final class Numbers {
  /** No float has more digits after the point; more would cost time to be cut. */
  private static final int MAX_FLOAT_SCALE = 400;

  /**
   * The digits between a currency's smallest unit and noise: float sums of some hundred million are
   * off by less, and nobody states an amount of money finer.
   */
  private static final int DIGITS_BEFORE_NOISE = 4;

  private Numbers() {}

  /** Exact, but for digits beyond the 18th after the point: only floats have those. */
  static BigDecimal decimal(String text) {
    return isShort(text) ? BoundedDecimal.parse(text) : BoundedDecimal.require(withoutExcess(text));
  }

  static long integer(String text) {
    return decimal(text).longValueExact();
  }

  static Money money(String text, Currency currency, RoundingMode rounding) {
    return money(decimal(text), currency, rounding);
  }

  /** An amount, rounded as told after the noise of floats is cut. */
  static Money money(BigDecimal amount, Currency currency, RoundingMode rounding) {
    int noise = currency.getDefaultFractionDigits() + DIGITS_BEFORE_NOISE;
    return Money.rounded(
        amount.scale() > noise ? amount.setScale(noise, RoundingMode.HALF_EVEN) : amount,
        currency,
        rounding);
  }

  private static boolean isShort(String text) {
    return text.length() <= BoundedDecimal.MAX_DIGITS
        && text.indexOf('e') < 0
        && text.indexOf('E') < 0;
  }

  private static BigDecimal withoutExcess(String text) {
    if (text.length() > BoundedDecimal.MAX_TEXT_LENGTH || !text.chars().allMatch(c -> c < 0x80)) {
      throw new IllegalArgumentException("not a decimal number of a bounded length");
    }
    BigDecimal number = new BigDecimal(text);
    return number.scale() > BoundedDecimal.MAX_DIGITS && number.scale() <= MAX_FLOAT_SCALE
        ? number.setScale(BoundedDecimal.MAX_DIGITS, RoundingMode.HALF_EVEN)
        : number;
  }
}
