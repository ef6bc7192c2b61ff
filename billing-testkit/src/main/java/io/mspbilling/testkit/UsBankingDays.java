package io.mspbilling.testkit;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The days on which United States banks settle: no weekends, none of the Federal Reserve's eleven
 * holidays. A holiday on a Sunday closes the Monday after; one on a Saturday closes nothing.
 *
 * <p>Right for 2022 and later, when the list has had Juneteenth. Dates are United States dates.
 */
public final class UsBankingDays {

  private UsBankingDays() {}

  /** Whether banks settle on a day. */
  public static boolean isBankingDay(LocalDate day) {
    return isWeekday(day) && !isHoliday(day);
  }

  /** The day itself if banks settle on it, else the next day on which they do. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isBankingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * Counts banking days from a day, which need not be one itself.
   *
   * @param count at least 0; with 0 the answer is {@link #onOrAfter}
   * @throws IllegalArgumentException if the count is negative
   */
  public static LocalDate plus(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    LocalDate found = count == 0 ? onOrAfter(day) : day;
    for (int i = 0; i < count; i++) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  private static boolean isHoliday(LocalDate day) {
    int year = day.getYear();
    return fixed(year).contains(day)
        || (day.getDayOfWeek() == DayOfWeek.MONDAY && fixed(year).contains(day.minusDays(1)))
        || moving(year).contains(day);
  }

  private static Set<LocalDate> fixed(int year) {
    return Set.of(
        LocalDate.of(year, Month.JANUARY, 1),
        LocalDate.of(year, Month.JUNE, 19),
        LocalDate.of(year, Month.JULY, 4),
        LocalDate.of(year, Month.NOVEMBER, 11),
        LocalDate.of(year, Month.DECEMBER, 25));
  }

  private static Set<LocalDate> moving(int year) {
    return Set.of(
        nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
        nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
        nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
        nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
        nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
  }

  private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
  }
}
