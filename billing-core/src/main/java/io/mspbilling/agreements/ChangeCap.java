package io.mspbilling.agreements;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much a quantity may change without a person: what is more is likelier a wrong count.
 *
 * @param most how many more or fewer at most
 * @param percent how many of a hundred of what was billed before at most; of nothing billed before
 *     only {@code most} counts
 */
public record ChangeCap(BigDecimal most, BigDecimal percent) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * @throws IllegalArgumentException if one is negative
   */
  public ChangeCap {
    Objects.requireNonNull(most, "most");
    Objects.requireNonNull(percent, "percent");
    if (most.signum() < 0 || percent.signum() < 0) {
      throw new IllegalArgumentException("a cap must not be negative: " + most + ", " + percent);
    }
  }

  /** A cap of whole numbers. */
  public static ChangeCap of(long most, long percent) {
    return new ChangeCap(BigDecimal.valueOf(most), BigDecimal.valueOf(percent));
  }

  /** Whether a change is within it. */
  boolean holds(BigDecimal before, BigDecimal change) {
    BigDecimal size = change.abs();
    return size.compareTo(most) <= 0
        && (before.signum() == 0
            || size.multiply(HUNDRED).compareTo(before.abs().multiply(percent)) <= 0);
  }

  @Override
  public String toString() {
    return most.toPlainString() + " and " + percent.toPlainString() + " %";
  }
}
