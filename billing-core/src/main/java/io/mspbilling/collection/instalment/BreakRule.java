package io.mspbilling.collection.instalment;

import java.util.Optional;

/**
 * How much lateness a plan bears. It says when a plan is broken, and not what follows from it: a
 * person ends the plan, or it is planned anew.
 *
 * @param daysOverdue how many days the oldest missed instalment may be late at most; 0 or more
 * @param instalments how many instalments may be missed at the same time at most; 0 or more
 */
public record BreakRule(int daysOverdue, int instalments) {

  /** No lateness breaks a plan. */
  public static final BreakRule NEVER = new BreakRule(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if a number is negative
   */
  public BreakRule {
    if (daysOverdue < 0 || instalments < 0) {
      throw new IllegalArgumentException(
          "must not be negative: " + daysOverdue + " days, " + instalments + " instalments");
    }
  }

  /** What is broken about it, in words; empty if it bears it. */
  Optional<String> broken(long days, int missed) {
    if (days > daysOverdue) {
      return Optional.of("a plan breaks after more than " + daysOverdue + " days");
    }
    return missed > instalments
        ? Optional.of("a plan breaks when more than " + instalments + " are missed at once")
        : Optional.empty();
  }
}
