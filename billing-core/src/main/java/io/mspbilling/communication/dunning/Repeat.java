package io.mspbilling.communication.dunning;

/**
 * How often a step comes again. The days are counted from the day on which it was first due, not
 * from when it was sent, so that a late run moves nothing; what would come on or after the day of
 * the next step is left out, and what was missed is not made up for.
 *
 * @param everyDays how many days from one time to the next; at least 1
 * @param times how many times it comes after the first; 0 for never again
 */
public record Repeat(int everyDays, int times) {

  /** It comes once. */
  public static final Repeat NEVER = new Repeat(1, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Repeat {
    if (everyDays < 1) {
      throw new IllegalArgumentException("everyDays must be at least 1: " + everyDays);
    }
    if (times < 0) {
      throw new IllegalArgumentException("times must not be negative: " + times);
    }
  }
}
