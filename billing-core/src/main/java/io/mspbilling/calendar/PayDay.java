package io.mspbilling.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** A day on which people are paid, before holidays and weekends are looked at. */
public sealed interface PayDay {

  /** Whether a date is this pay day. */
  boolean isOn(LocalDate date, BusinessCalendar calendar);

  /**
   * A day of every month; in a month that is shorter, its last.
   *
   * @param day 1 to 31
   */
  record DayOfMonth(int day) implements PayDay {

    /**
     * Checks the day.
     *
     * @throws IllegalArgumentException if no month has such a day
     */
    public DayOfMonth {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("no month has a day " + day);
      }
    }

    @Override
    public boolean isOn(LocalDate date, BusinessCalendar calendar) {
      return date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
    }
  }

  /** A day of every week. */
  record Weekday(DayOfWeek day) implements PayDay {
    @Override
    public boolean isOn(LocalDate date, BusinessCalendar calendar) {
      return date.getDayOfWeek() == day;
    }
  }

  /** The last business day of every month. */
  record LastBusinessDay() implements PayDay {
    @Override
    public boolean isOn(LocalDate date, BusinessCalendar calendar) {
      return date.equals(calendar.lastBusinessDayOf(YearMonth.from(date)));
    }
  }

  /**
   * Reads {@code 15}, {@code Friday} or {@code last business day}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static PayDay parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.equals("LAST BUSINESS DAY")) {
      return new LastBusinessDay();
    }
    return word.matches("\\d{1,2}")
        ? new DayOfMonth(Integer.parseInt(word))
        : new Weekday(DayOfWeek.valueOf(word));
  }
}
