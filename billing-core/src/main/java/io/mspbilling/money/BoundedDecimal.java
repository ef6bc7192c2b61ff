package io.mspbilling.money;

import java.math.BigDecimal;

/**
 * The only way in for decimal numbers from outside: they are bounded before anything is computed
 * with them, because {@code 1e10000000} is a legal number that costs seconds to add one to.
 */
public final class BoundedDecimal {

  /** Longest text accepted, in characters. */
  public static final int MAX_TEXT_LENGTH = 40;

  /** Most digits accepted before, and after, the decimal point. */
  public static final int MAX_DIGITS = 18;

  private BoundedDecimal() {}

  /**
   * Reads a number in plain or exponent notation, ASCII digits only.
   *
   * @throws IllegalArgumentException if the text is not such a number, is longer than {@value
   *     #MAX_TEXT_LENGTH} characters or has more than {@value #MAX_DIGITS} digits on one side of
   *     the point; the message does not repeat the text
   */
  public static BigDecimal parse(CharSequence text) {
    if (text.length() == 0 || text.length() > MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "a number must have 1 to " + MAX_TEXT_LENGTH + " characters, got " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw new IllegalArgumentException("not a decimal number at character " + i);
      }
    }
    BigDecimal value;
    try {
      value = new BigDecimal(text.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a decimal number", e);
    }
    return require(value);
  }

  /**
   * Passes a number on if it is small enough to compute with.
   *
   * @throws IllegalArgumentException if it has more than {@value #MAX_DIGITS} digits on one side of
   *     the point
   */
  public static BigDecimal require(BigDecimal value) {
    if (Math.abs((long) value.scale()) > MAX_DIGITS
        || (long) value.precision() - value.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "a number must have at most " + MAX_DIGITS + " digits on each side of the point");
    }
    return value;
  }
}
