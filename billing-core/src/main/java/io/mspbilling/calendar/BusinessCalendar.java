package io.mspbilling.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Says which days are business days. A pure value; dates are those of the calendar's own zone.
 *
 * <p>{@link #federalReserve()} is the calendar of ACH and Fedwire. Others are made from any rule
 * with {@link #weekdaysExcept}.
 */
public final class BusinessCalendar {

  private static final int MAX_CLOSED_DAYS = 366;

  private static final BusinessCalendar FEDERAL_RESERVE =
      weekdaysExcept(FederalReserveHolidays::isHoliday);

  private final Predicate<LocalDate> holiday;

  private BusinessCalendar(Predicate<LocalDate> holiday) {
    this.holiday = Objects.requireNonNull(holiday, "holiday");
  }

  /**
   * Monday to Friday less the holidays of the Federal Reserve. A holiday on a Saturday is not made
   * up for: the banks are open on the Friday before. One on a Sunday closes the Monday after.
   * Source: Federal Reserve Banks' holiday schedule.
   */
  public static BusinessCalendar federalReserve() {
    return FEDERAL_RESERVE;
  }

  /** Monday to Friday less the days for which {@code holiday} holds. */
  public static BusinessCalendar weekdaysExcept(Predicate<LocalDate> holiday) {
    return new BusinessCalendar(holiday);
  }

  /** Whether business is done on a day. */
  public boolean isBusinessDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holiday.test(date);
  }

  /**
   * The date itself if it is a business day, else the first one after.
   *
   * @throws IllegalStateException if there is none within a year: the rule is wrong
   */
  public LocalDate onOrAfter(LocalDate date) {
    LocalDate day = date;
    for (int closed = 0; closed < MAX_CLOSED_DAYS; closed++) {
      if (isBusinessDay(day)) {
        return day;
      }
      day = day.plusDays(1);
    }
    throw new IllegalStateException("no business day within a year from " + date);
  }

  /**
   * The business day that is {@code days} business days later, counted from the first one on or
   * after {@code date}.
   *
   * @param days 0 or more
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public LocalDate plusBusinessDays(LocalDate date, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative: " + days);
    }
    LocalDate day = onOrAfter(date);
    for (int i = 0; i < days; i++) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }
}
