package io.mspbilling.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** The days on which ACH and Fedwire do not settle, by rule and not by list. */
final class FederalReserveHolidays {

  private static final int FIRST_JUNETEENTH = 2022;

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(Month.JANUARY, 1),
          MonthDay.of(Month.JULY, 4),
          MonthDay.of(Month.NOVEMBER, 11),
          MonthDay.of(Month.DECEMBER, 25));

  private static final MonthDay JUNETEENTH = MonthDay.of(Month.JUNE, 19);

  private FederalReserveHolidays() {}

  static boolean isHoliday(LocalDate date) {
    return isFixed(date) || madeUpForSunday(date) || isMovable(date);
  }

  private static boolean madeUpForSunday(LocalDate date) {
    LocalDate before = date.minusDays(1);
    return before.getDayOfWeek() == SUNDAY && isFixed(before);
  }

  private static boolean isFixed(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return FIXED.contains(day) || (day.equals(JUNETEENTH) && date.getYear() >= FIRST_JUNETEENTH);
  }

  private static boolean isMovable(LocalDate date) {
    return switch (date.getMonth()) {
      case JANUARY, FEBRUARY -> date.equals(date.with(dayOfWeekInMonth(3, MONDAY)));
      case MAY -> date.equals(date.with(lastInMonth(MONDAY)));
      case SEPTEMBER -> date.equals(date.with(dayOfWeekInMonth(1, MONDAY)));
      case OCTOBER -> date.equals(date.with(dayOfWeekInMonth(2, MONDAY)));
      case NOVEMBER -> date.equals(date.with(dayOfWeekInMonth(4, THURSDAY)));
      default -> false;
    };
  }
}
