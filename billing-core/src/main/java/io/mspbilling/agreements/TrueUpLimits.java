package io.mspbilling.agreements;

import java.util.Objects;

/**
 * What a true-up may change without a person.
 *
 * @param perLine the change of one line
 * @param perRun the changes of all lines together, ups and downs added, of all that was counted
 * @param lowers whether quantities may be lowered at all; never below a contract's minimum
 */
public record TrueUpLimits(ChangeCap perLine, ChangeCap perRun, boolean lowers) {

  public TrueUpLimits {
    Objects.requireNonNull(perLine, "perLine");
    Objects.requireNonNull(perRun, "perRun");
  }

  /** At most 10 and 25 % of a line, and 100 and 25 % of all; nothing is lowered. */
  public static TrueUpLimits careful() {
    return new TrueUpLimits(ChangeCap.of(10, 25), ChangeCap.of(100, 25), false);
  }
}
