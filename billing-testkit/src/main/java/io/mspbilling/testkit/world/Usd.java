package io.mspbilling.testkit.world;

import io.mspbilling.money.Money;
import java.util.Currency;

/** The money of a simulated world, in cents. */
final class Usd {
  static final Currency CURRENCY = Currency.getInstance("USD");

  private Usd() {}

  static Money cents(long cents) {
    return Money.ofMinor(cents, CURRENCY);
  }

  static long of(String text) {
    return Money.of(text, "USD").minorUnits();
  }

  static String text(long cents) {
    return cents(cents).amount().toPlainString();
  }
}
