package io.mspbilling.collection.latefee;

import io.mspbilling.money.BoundedDecimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A yearly rate and since when it holds, for rates that law or contract change.
 *
 * @param from the first day of it; what fell due earlier bears it from that day on
 * @param yearlyPercent how many of a hundred a year; 0 or more, not compounded
 */
public record DatedRate(LocalDate from, BigDecimal yearlyPercent) {

  /**
   * @throws IllegalArgumentException if the rate is negative, or no bounded number
   */
  public DatedRate {
    Objects.requireNonNull(from, "from");
    if (BoundedDecimal.require(yearlyPercent).signum() < 0) {
      throw new IllegalArgumentException("a rate must not be negative: " + yearlyPercent);
    }
  }

  /** A rate that never changes. */
  public static DatedRate always(BigDecimal yearlyPercent) {
    return new DatedRate(LocalDate.MIN, yearlyPercent);
  }
}
