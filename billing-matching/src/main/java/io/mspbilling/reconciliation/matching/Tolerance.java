package io.mspbilling.reconciliation.matching;

/**
 * How much may be missing: both caps hold.
 *
 * @param minorUnits at most so many minor units of the currency
 * @param basisPoints at most so many ten-thousandths of what is open
 */
public record Tolerance(long minorUnits, int basisPoints) {

  /** Nothing may be missing. */
  public static final Tolerance NONE = new Tolerance(0, 0);

  /**
   * @throws IllegalArgumentException if a cap is negative or above the whole
   */
  public Tolerance {
    if (minorUnits < 0 || basisPoints < 0 || basisPoints > 10_000) {
      throw new IllegalArgumentException("a tolerance is 0 or more, and at most the whole");
    }
  }

  /** Whether an amount may be short by so much; both in minor units. */
  boolean allows(long shortBy, long open) {
    return shortBy > 0
        && shortBy <= minorUnits
        && shortBy <= open / 10_000 * basisPoints + open % 10_000 * basisPoints / 10_000;
  }
}
