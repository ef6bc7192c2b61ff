package io.mspbilling.money;

import java.util.Currency;

/**
 * Two amounts of different currencies met. Convert one of them first, at a rate that you can name;
 * nothing in this library converts on its own.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Currency expected;
  private final transient Currency actual;

  CurrencyMismatchException(Currency expected, Currency actual) {
    super("amounts of different currencies: " + expected + " and " + actual);
    this.expected = expected;
    this.actual = actual;
  }

  /** The currency that the receiving side holds. */
  public Currency expected() {
    return expected;
  }

  /** The currency that came in. */
  public Currency actual() {
    return actual;
  }
}
