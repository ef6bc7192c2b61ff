package io.mspbilling.calendar;

import io.mspbilling.calendar.HolidayRule.Once;
import io.mspbilling.rules.DatedFacts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A holiday by its name, its rule and the years in which it is kept.
 *
 * @param from the first year
 * @param until the last year
 * @param except years between them in which it is not kept by this rule
 */
record Holiday(String name, HolidayRule rule, int from, int until, Set<Integer> except) {

  Holiday {
    except = Set.copyOf(except);
  }

  boolean fallsOn(LocalDate date) {
    return rule.fallsOn(date) && isKeptIn(date.getYear());
  }

  private boolean isKeptIn(int year) {
    return year >= from && year <= until && !except.contains(year);
  }

  /** Reads a line such as {@code Juneteenth: June 19, from 2022}. */
  static Holiday read(DatedFacts.Line line) {
    List<String> parts = List.of(line.value().split("\\s*,\\s*", -1));
    Holiday holiday =
        new Holiday(
            line.label(), rule(line, parts.get(0)), Year.MIN_VALUE, Year.MAX_VALUE, Set.of());
    for (String years : parts.subList(1, parts.size())) {
      holiday = holiday.kept(line, years.toLowerCase(Locale.ROOT));
    }
    if (holiday.from > holiday.until) {
      throw line.wrong("ends before it begins");
    }
    return holiday;
  }

  private static HolidayRule rule(DatedFacts.Line line, String text) {
    HolidayRule rule =
        found(line, text)
            .orElseThrow(() -> line.wrong("must be written like one of " + HolidayForm.EXAMPLES));
    if (rule instanceof Once once && once.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      throw line.wrong("is a weekend; give the weekday that is closed for it");
    }
    return rule;
  }

  private static Optional<HolidayRule> found(DatedFacts.Line line, String text) {
    try {
      return HolidayForm.read(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw line.wrong("there is no such day");
    }
  }

  private Holiday kept(DatedFacts.Line line, String years) {
    if (years.matches("from \\d{4}")) {
      return new Holiday(name, rule, year(years.substring(5)), until, except);
    }
    if (years.matches("until \\d{4}")) {
      return new Holiday(name, rule, from, year(years.substring(6)), except);
    }
    if (years.matches("except( \\d{4})+")) {
      Set<Integer> without = new TreeSet<>(except);
      List.of(years.substring(7).split(" ")).forEach(year -> without.add(year(year)));
      return new Holiday(name, rule, from, until, without);
    }
    throw line.wrong(
        "after the day may stand \"from 2022\", \"until 2030\" or \"except 2012 2022\", not \""
            + years
            + "\"");
  }

  private static int year(String digits) {
    return Integer.parseInt(digits);
  }
}
