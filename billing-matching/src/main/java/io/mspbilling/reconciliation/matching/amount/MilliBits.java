package io.mspbilling.reconciliation.matching.amount;

/** Logarithms to the base of two, in thousandths, by whole numbers only. */
public final class MilliBits {

  private MilliBits() {}

  /**
   * Thousandths of log2, rounded down.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static int log2(long number) {
    if (number <= 0) {
      throw new IllegalArgumentException("no logarithm of " + number);
    }
    int whole = 63 - Long.numberOfLeadingZeros(number);
    long mantissa = whole >= 31 ? number >>> (whole - 31) : number << (31 - whole);
    int fraction = 0;
    for (int bit = 1; bit <= 12; bit++) {
      mantissa = (mantissa * mantissa) >>> 31;
      fraction <<= 1;
      if (mantissa >= 1L << 32) {
        mantissa >>>= 1;
        fraction |= 1;
      }
    }
    return whole * 1000 + fraction * 1000 / 4096;
  }

  /**
   * What an amount says if it agrees to the minor unit. The rounder it is, the more often it
   * occurs, and the less it says.
   */
  public static int ofAmount(long minorUnits) {
    long amount = Math.abs(minorUnits);
    if (amount % 10_000 == 0) {
      return 5_600;
    }
    if (amount % 1_000 == 0) {
      return 7_600;
    }
    return amount % 100 == 0 ? 10_000 : 13_300;
  }
}
