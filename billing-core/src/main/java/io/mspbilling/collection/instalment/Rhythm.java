package io.mspbilling.collection.instalment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** On which days instalments fall due, one after another. Dates are those of the MSP's zone. */
public sealed interface Rhythm {

  /** Most dates asked for at once: a hundred years of weeks. */
  int MAX_DATES = 5_200;

  /**
   * The first date that comes after {@code after} when instalments have fallen due on {@code
   * anchor}.
   *
   * @param anchor a date of the rhythm; a monthly one goes by its day of the month alone
   */
  LocalDate next(LocalDate anchor, LocalDate after);

  /**
   * The first dates on or after a day.
   *
   * @param from the earliest day; of a weekly rhythm, the first date
   * @param count 1 to {@value #MAX_DATES}
   * @throws IllegalArgumentException if the count is out of range
   */
  List<LocalDate> dates(LocalDate from, int count);

  /**
   * Every month on one day.
   *
   * @param day 1 to 31; a month that is shorter has it on its last day, and the next one on the day
   *     itself again
   * @throws IllegalArgumentException if there is no such day
   */
  static Rhythm monthly(int day) {
    return new Monthly(day);
  }

  /**
   * Every so many weeks, on the weekday of the first date.
   *
   * @param weeks 1 to 52
   * @throws IllegalArgumentException if the number is out of range
   */
  static Rhythm everyWeeks(int weeks) {
    return new Weekly(weeks);
  }

  /** Every month on one day. Made by {@link #monthly}. */
  record Monthly(int day) implements Rhythm {
    public Monthly {
      requireBetween("day", day, 31);
    }

    @Override
    public LocalDate next(LocalDate anchor, LocalDate after) {
      YearMonth month = YearMonth.from(after);
      LocalDate date = in(month);
      return date.isAfter(after) ? date : in(month.plusMonths(1));
    }

    private LocalDate in(YearMonth month) {
      return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    @Override
    public List<LocalDate> dates(LocalDate from, int count) {
      return series(this, next(from, from.minusDays(1)), count);
    }

    @Override
    public String toString() {
      return "every month on day " + day;
    }
  }

  /** Every so many weeks. Made by {@link #everyWeeks}. */
  record Weekly(int weeks) implements Rhythm {
    public Weekly {
      requireBetween("weeks", weeks, 52);
    }

    @Override
    public LocalDate next(LocalDate anchor, LocalDate after) {
      int days = 7 * weeks;
      long since = ChronoUnit.DAYS.between(anchor, after);
      return anchor.plusDays((Math.floorDiv(since, days) + 1) * days);
    }

    @Override
    public List<LocalDate> dates(LocalDate from, int count) {
      return series(this, from, count);
    }

    @Override
    public String toString() {
      return weeks == 1 ? "every week" : "every " + weeks + " weeks";
    }
  }

  private static List<LocalDate> series(Rhythm rhythm, LocalDate first, int count) {
    requireBetween("count", count, MAX_DATES);
    List<LocalDate> dates = new ArrayList<>(count);
    dates.add(first);
    while (dates.size() < count) {
      LocalDate last = dates.get(dates.size() - 1);
      dates.add(rhythm.next(last, last));
    }
    return List.copyOf(dates);
  }

  private static void requireBetween(String name, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(name + " must be 1 to " + most + ": " + number);
    }
  }
}
