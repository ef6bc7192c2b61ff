package io.mspbilling.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/** Says on which date of a year a holiday falls, before anything is made up for a weekend. */
sealed interface HolidayRule {

  boolean fallsOn(LocalDate date);

  /** The same day each year; 29 February in leap years only. */
  record EachYear(MonthDay day) implements HolidayRule {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.getDayOfMonth() == day.getDayOfMonth() && date.getMonth() == day.getMonth();
    }
  }

  /**
   * @param nth 1 to 4, or -1 for the last
   */
  record NthWeekday(int nth, DayOfWeek weekday, Month month) implements HolidayRule {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.getMonth() == month
          && date.getDayOfWeek() == weekday
          && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }
  }

  /** The last such weekday before a day of the year. */
  record WeekdayBefore(DayOfWeek weekday, MonthDay day) implements HolidayRule {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.getDayOfWeek() == weekday
          && IntStream.rangeClosed(1, 7)
              .anyMatch(later -> MonthDay.from(date.plusDays(later)).equals(day));
    }
  }

  /**
   * @param days after Easter Sunday; negative before it
   */
  record FromEaster(int days) implements HolidayRule {
    @Override
    public boolean fallsOn(LocalDate date) {
      LocalDate sunday = date.minusDays(days);
      return sunday.getDayOfWeek() == DayOfWeek.SUNDAY
          && (sunday.getMonth() == Month.MARCH || sunday.getMonth() == Month.APRIL)
          && sunday.equals(Easter.sunday(sunday.getYear()));
    }
  }

  /** Once. */
  record Once(LocalDate day) implements HolidayRule {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.equals(day);
    }
  }
}
