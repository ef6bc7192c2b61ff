package io.mspbilling.reconciliation.matching.amount;

/**
 * How many sets of amounts may be expected to have a sum by mere chance.
 *
 * <p>The sums of n amounts lie around their middle like a bell of width σ = ½·√Σa². Of N sets,
 * about N / (√(2π)·σ) hit a given sum there, counted in the greatest common divisor of the amounts.
 */
public final class Chance {

  /** log2(√(2π)/2), in thousandths. */
  private static final int BELL = 326;

  private Chance() {}

  /**
   * Thousandths of log2 of the expected number of chance hits; below zero if less than one.
   *
   * @param setsMilliBits thousandths of log2 of the number of sets
   */
  public static int hits(long[] amounts, int setsMilliBits) {
    long divisor = divisor(amounts);
    if (divisor == 0) {
      return 0;
    }
    long largest = 1;
    for (long amount : amounts) {
      largest = Math.max(largest, Math.abs(amount) / divisor);
    }
    int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(largest) - 23);
    long squares = 0;
    for (long amount : amounts) {
      long scaled = (Math.abs(amount) / divisor) >> shift;
      squares += scaled * scaled;
    }
    int width = BELL + MilliBits.log2(Math.max(1, squares)) / 2 + shift * 1000;
    return setsMilliBits - Math.max(0, width);
  }

  /** The greatest common divisor of the amounts; zero if they are all zero. */
  static long divisor(long[] amounts) {
    long divisor = 0;
    for (long amount : amounts) {
      long a = Math.abs(amount);
      while (a != 0) {
        long rest = divisor % a;
        divisor = a;
        a = rest;
      }
    }
    return divisor;
  }
}
