package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import java.math.BigInteger;

/**
 * Lengths in drawings: parts of a thousand of the largest amount.
 *
 * @param largest what fills the whole length; a scale of nothing draws nothing
 */
record Scale(Money largest) {
  static final int FULL = 1000;

  /** How long an amount is, 0 to 1000; one that is more than nothing can be seen. */
  int of(Money amount) {
    if (!amount.isPositive() || !largest.isPositive()) {
      return 0;
    }
    int length =
        BigInteger.valueOf(amount.minorUnits())
            .multiply(BigInteger.valueOf(FULL))
            .divide(BigInteger.valueOf(largest.minorUnits()))
            .intValue();
    return Math.max(1, Math.min(FULL, length));
  }
}
