package io.mspbilling.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Some days in a row, in the MSP's zone.
 *
 * @param from the first day
 * @param to the last day; it belongs to the period
 */
public record Period(LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    Objects.requireNonNull(from, "from");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a period must not end before it begins: " + from + ", " + to);
    }
  }

  /** A calendar month. */
  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * The days up to one, which is the last of them.
   *
   * @param days how many; at least 1
   */
  public static Period endingOn(LocalDate to, int days) {
    return new Period(to.minusDays(days - 1L), to);
  }

  /**
   * Its days up to one; all of them if it is over by then.
   *
   * @throws IllegalArgumentException if it begins after that day
   */
  public Period upTo(LocalDate day) {
    return day.isBefore(to) ? new Period(from, day) : this;
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** How many calendar months it touches. */
  public long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The day whose evening the period begins with. */
  public LocalDate dayBefore() {
    return from.minusDays(1);
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
