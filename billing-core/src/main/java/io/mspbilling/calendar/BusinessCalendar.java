package io.mspbilling.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Says which days are business days, and counts them. A pure value; dates are days in {@link
 * #zone()}.
 *
 * <p>Four calendars come with the library, as texts in its jar that name their source and date.
 * Others are made from {@link Holidays} or from any rule.
 */
public final class BusinessCalendar {

  private static final int MAX_CLOSED_DAYS = 366;

  private final String name;
  private final ZoneId zone;
  private final Predicate<LocalDate> holiday;

  private BusinessCalendar(String name, ZoneId zone, Predicate<LocalDate> holiday) {
    this.name = name;
    this.zone = zone;
    this.holiday = Objects.requireNonNull(holiday, "holiday");
  }

  /**
   * The banking days of ACH and Fedwire, in New York. A holiday on a Saturday closes nothing: the
   * banks are open on the Friday before. One on a Sunday closes the Monday after.
   */
  public static BusinessCalendar federalReserve() {
    return BundledCalendars.FEDERAL_RESERVE;
  }

  /** The days on which TARGET settles euros, in Frankfurt's zone. Nothing is made up for. */
  public static BusinessCalendar target() {
    return BundledCalendars.TARGET;
  }

  /** The processing days of Bacs, in London. Holidays on weekends have substitute days. */
  public static BusinessCalendar englandAndWales() {
    return BundledCalendars.ENGLAND_AND_WALES;
  }

  /**
   * The days of Canadian payments, in Toronto. Holidays on weekends have substitute days; those of
   * one province alone close nothing.
   */
  public static BusinessCalendar canada() {
    return BundledCalendars.CANADA;
  }

  /** Monday to Friday less these holidays, in their zone and under their name. */
  public static BusinessCalendar weekdaysExcept(Holidays holidays) {
    return new BusinessCalendar(holidays.name(), holidays.zone(), holidays);
  }

  /** Monday to Friday less the days for which {@code holiday} holds; in UTC, and without a name. */
  public static BusinessCalendar weekdaysExcept(Predicate<LocalDate> holiday) {
    return new BusinessCalendar("a custom rule", ZoneOffset.UTC, holiday);
  }

  /** Whose business days these are. */
  public String name() {
    return name;
  }

  /** The zone in whose days business is done. */
  public ZoneId zone() {
    return zone;
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
    return firstFrom(date, 1);
  }

  /**
   * The date itself if it is a business day, else the last one before.
   *
   * @throws IllegalStateException if there is none within a year: the rule is wrong
   */
  public LocalDate onOrBefore(LocalDate date) {
    return firstFrom(date, -1);
  }

  /** The first business day after a date: tomorrow's, whether or not business is done today. */
  public LocalDate after(LocalDate date) {
    return onOrAfter(date.plusDays(1));
  }

  /** The last business day before a date. */
  public LocalDate before(LocalDate date) {
    return onOrBefore(date.minusDays(1));
  }

  private LocalDate firstFrom(LocalDate date, int step) {
    LocalDate day = date;
    for (int closed = 0; closed < MAX_CLOSED_DAYS; closed++) {
      if (isBusinessDay(day)) {
        return day;
      }
      day = day.plusDays(step);
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
    requireCount(days);
    LocalDate day = onOrAfter(date);
    for (int i = 0; i < days; i++) {
      day = after(day);
    }
    return day;
  }

  /**
   * The business day that is {@code days} business days earlier, counted from the last one on or
   * before {@code date}.
   *
   * @param days 0 or more
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public LocalDate minusBusinessDays(LocalDate date, int days) {
    requireCount(days);
    LocalDate day = onOrBefore(date);
    for (int i = 0; i < days; i++) {
      day = before(day);
    }
    return day;
  }

  private static void requireCount(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative: " + days);
    }
  }

  /**
   * How many business days there are from one date, counted if it is one, up to another, which is
   * not counted; negative if that one is earlier. Takes time in proportion to the days between.
   */
  public long businessDaysBetween(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? -businessDaysBetween(to, from)
        : from.datesUntil(to).filter(this::isBusinessDay).count();
  }

  /** The last business day on or before the end of a month; in it, unless it has none. */
  public LocalDate lastBusinessDayOf(YearMonth month) {
    return onOrBefore(month.atEndOfMonth());
  }

  /** Whether both have one name, one zone, and equal holidays, or the very same rule. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessCalendar that
        && name.equals(that.name)
        && zone.equals(that.zone)
        && holiday.equals(that.holiday);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, zone, holiday);
  }

  /** The name and the zone. */
  @Override
  public String toString() {
    return "business days of " + name + " (" + zone + ")";
  }
}
