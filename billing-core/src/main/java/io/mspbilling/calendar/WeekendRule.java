package io.mspbilling.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.previous;

import io.mspbilling.rules.DatedFacts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which weekday, if any, is closed for a holiday that falls on a weekend. */
enum WeekendRule {

  /** None: the holiday is lost. */
  NONE("none") {
    @Override
    Optional<LocalDate> madeUpOn(LocalDate weekday, Predicate<LocalDate> holiday) {
      return Optional.empty();
    }
  },

  /** The Monday after a Sunday; one on a Saturday is lost. */
  SUNDAY_TO_MONDAY("Sunday to Monday") {
    @Override
    Optional<LocalDate> madeUpOn(LocalDate weekday, Predicate<LocalDate> holiday) {
      return weekday.getDayOfWeek() == MONDAY
          ? Optional.of(weekday.minusDays(1)).filter(holiday)
          : Optional.empty();
    }
  },

  /** The first weekday after it that is no holiday and makes up for no other one. */
  TO_THE_NEXT_WEEKDAY("to the next weekday") {
    @Override
    Optional<LocalDate> madeUpOn(LocalDate weekday, Predicate<LocalDate> holiday) {
      LocalDate saturday = weekday.with(previous(SATURDAY));
      List<LocalDate> lost = Stream.of(saturday, saturday.plusDays(1)).filter(holiday).toList();
      if (lost.isEmpty()) {
        return Optional.empty();
      }
      long freeDaysBefore =
          saturday.plusDays(2).datesUntil(weekday).filter(holiday.negate()).count();
      return lost.stream().skip(freeDaysBefore).findFirst();
    }
  };

  private final String words;

  WeekendRule(String words) {
    this.words = words;
  }

  /**
   * The holiday for which a day is closed, if that is one of the weekend before.
   *
   * @param weekday Monday to Friday, and not itself a holiday
   * @param holiday the days on which holidays fall
   */
  abstract Optional<LocalDate> madeUpOn(LocalDate weekday, Predicate<LocalDate> holiday);

  /** The holiday for which a day is closed, which may be that day itself. */
  final Optional<LocalDate> observedOn(LocalDate date, Predicate<LocalDate> holiday) {
    if (holiday.test(date)) {
      return Optional.of(date);
    }
    DayOfWeek day = date.getDayOfWeek();
    return day == SATURDAY || day == SUNDAY ? Optional.empty() : madeUpOn(date, holiday);
  }

  static WeekendRule read(DatedFacts.Line line) {
    return Arrays.stream(values())
        .filter(rule -> rule.words.equalsIgnoreCase(line.value()))
        .findFirst()
        .orElseThrow(() -> line.wrong("must be one of " + allWords()));
  }

  private static String allWords() {
    return Arrays.stream(values())
        .map(rule -> "\"" + rule.words + "\"")
        .collect(Collectors.joining(", "));
  }
}
