package io.mspbilling.calendar;

import io.mspbilling.calendar.HolidayRule.EachYear;
import io.mspbilling.calendar.HolidayRule.FromEaster;
import io.mspbilling.calendar.HolidayRule.NthWeekday;
import io.mspbilling.calendar.HolidayRule.Once;
import io.mspbilling.calendar.HolidayRule.WeekdayBefore;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way in which a rule may be written.
 *
 * @param example shown to whoever wrote none of the forms
 */
record HolidayForm(String example, Pattern words, Function<MatchResult, HolidayRule> meaning) {

  private static final List<String> NTH = List.of("1st", "2nd", "3rd", "4th");

  private static final List<HolidayForm> ALL =
      List.of(
          form(
              "July 4",
              "(\\p{Alpha}+) (\\d{1,2})",
              words -> new EachYear(monthDay(words.group(1), words.group(2)))),
          form(
              "3rd Monday of January",
              "(1st|2nd|3rd|4th) (\\p{Alpha}+) of (\\p{Alpha}+)",
              words -> nthWeekday(1 + NTH.indexOf(words.group(1).toLowerCase(Locale.ROOT)), words)),
          form(
              "last Monday of May",
              "(last) (\\p{Alpha}+) of (\\p{Alpha}+)",
              words -> nthWeekday(-1, words)),
          form(
              "Monday before May 25",
              "(\\p{Alpha}+) before (\\p{Alpha}+) (\\d{1,2})",
              words ->
                  new WeekdayBefore(
                      weekday(words.group(1)), monthDay(words.group(2), words.group(3)))),
          form(
              "2 days before Easter",
              "(\\d{1,2}) days? before Easter",
              words -> new FromEaster(-Integer.parseInt(words.group(1)))),
          form(
              "1 day after Easter",
              "(\\d{1,2}) days? after Easter",
              words -> new FromEaster(Integer.parseInt(words.group(1)))),
          form(
              "2023-05-08",
              "(\\d{4}-\\d{2}-\\d{2})",
              words -> new Once(LocalDate.parse(words.group(1)))));

  static final String EXAMPLES =
      ALL.stream().map(HolidayForm::example).collect(Collectors.joining("\", \"", "\"", "\""));

  /**
   * The rule that a text states; empty if it has none of the forms.
   *
   * @throws DateTimeException if there is no such day, such as June 31
   * @throws IllegalArgumentException if there is no such weekday or month
   */
  static Optional<HolidayRule> read(String text) {
    for (HolidayForm form : ALL) {
      Matcher matcher = form.words.matcher(text);
      if (matcher.matches()) {
        return Optional.of(form.meaning.apply(matcher));
      }
    }
    return Optional.empty();
  }

  private static HolidayForm form(
      String example, String words, Function<MatchResult, HolidayRule> meaning) {
    return new HolidayForm(example, Pattern.compile(words, Pattern.CASE_INSENSITIVE), meaning);
  }

  private static HolidayRule nthWeekday(int nth, MatchResult words) {
    return new NthWeekday(nth, weekday(words.group(2)), month(words.group(3)));
  }

  private static MonthDay monthDay(String month, String day) {
    return MonthDay.of(month(month), Integer.parseInt(day));
  }

  private static Month month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
