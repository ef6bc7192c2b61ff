package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mspbilling.rules.RuleFormatException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HolidaysTest {

  private static final String HEAD =
      """
      calendar: Our bank
      zone: America/Chicago
      as of: 2026-11-01
      source: its letter
      weekends: Sunday to Monday
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kept: July 4                              | 2024-07-04 2025-07-04",
        "Kept: february 29                         | 2024-02-29",
        "Kept: 3rd Monday of January               | 2024-01-15 2025-01-20",
        "Kept: 1st Friday of March                 | 2024-03-01 2025-03-07",
        "Kept: last Monday of May                  | 2024-05-27 2025-05-26",
        "Kept: Monday before May 25                | 2024-05-20 2025-05-19",
        "Kept: Wednesday before January 1          | 2024-12-25 2025-12-31",
        "Kept: Monday before January 3             | 2024-01-01 2024-12-30 2025-12-29",
        "Kept: 2 days before Easter                | 2024-03-29 2025-04-18",
        "Kept: 1 day after Easter                  | 2024-04-01 2025-04-21",
        "Kept: 39 days after Easter                | 2024-05-09 2025-05-29",
        "Kept: 2025-03-12                          | 2025-03-12",
        "Kept: July 4, from 2025                   | 2025-07-04",
        "Kept: July 4, until 2024                  | 2024-07-04",
        "Kept: July 4, from 2024, until 2024       | 2024-07-04",
        "Kept: July 4, except 2024                 | 2025-07-04",
        "Kept: July 4, from 2024, except 2023 2025 | 2024-07-04",
      })
  void aLineMeansTheseDaysOf2024And2025(String line, String days) {
    Holidays holidays = Holidays.parse(HEAD + line);

    Stream<String> kept =
        LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2026, 1, 1))
            .filter(holidays)
            .map(LocalDate::toString);

    assertThat(kept).containsExactly(days.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 31",
        "Junember 3",
        "5th Monday of May",
        "2nd Moonday of May",
        "Easter",
        "2025-02-30",
        "2025-03-15", // a Saturday
        "July 4, since 2022",
        "July 4, from 2022, until 2021",
        "July 4 2022",
      })
  void aLineThatMeansNothingIsNamed(String rule) {
    String text = HEAD + "\n# A remark.\nNew Year's Day: January 1\nOdd: " + rule + "\n";

    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(text))
        .withMessageStartingWith("line 9: \"Odd: " + rule + "\": ")
        .satisfies(e -> assertThat(e.line()).isEqualTo(9));
  }

  @Test
  void aLineInNoFormShowsTheForms() {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(HEAD + "Odd: some day"))
        .withMessageContaining("\"3rd Monday of January\", \"last Monday of May\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"calendar", "zone", "as of", "source", "weekends"})
  void theHeadIsWhole(String label) {
    String without = HEAD.replaceFirst(label + ": .*\n", "");

    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(without))
        .withMessage("there is no line \"" + label + ": \"")
        .satisfies(e -> assertThat(e.line()).isZero());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: Moon/Crater      | line 6: \"zone: Moon/Crater\": stands in line 2 already",
        "July 4                 | line 6: \"July 4\" is not \"label: value\"",
        ": July 4               | line 6: \": July 4\" is not \"label: value\"",
      })
  void aLineTooManyIsNamed(String line, String message) {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(HEAD + line))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: America/Chicago      | zone: Moon/Crater        | line 2",
        "as of: 2026-11-01          | as of: November          | line 3",
        "weekends: Sunday to Monday | weekends: to the beach   | line 5",
      })
  void aHeadThatCannotBeReadIsNamed(String right, String wrong, String line) {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(HEAD.replace(right, wrong)))
        .withMessageStartingWith(line + ": \"" + wrong + "\": ");
  }

  @Test
  void weekendsThatCannotBeReadShowWhatTheyMayBe() {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> Holidays.parse(HEAD.replace("Sunday to Monday", "to the beach")))
        .withMessageEndingWith("one of \"none\", \"Sunday to Monday\", \"to the next weekday\"");
  }

  @Test
  void aDayThatIsMadeUpForCarriesTheNameOfItsHoliday() {
    Holidays england = Holidays.bundled("holidays-england-and-wales.txt");

    assertThat(england.on(LocalDate.of(2022, 12, 25))).contains("Christmas Day");
    assertThat(england.on(LocalDate.of(2022, 12, 26))).contains("Boxing Day");
    assertThat(england.on(LocalDate.of(2022, 12, 27))).contains("Christmas Day");
    assertThat(england.on(LocalDate.of(2022, 12, 28))).isEmpty();
    assertThat(england.on(LocalDate.of(2023, 5, 8))).contains("Coronation of King Charles III");
    assertThat(england.on(LocalDate.of(2023, 5, 6))).as("a Saturday").isEmpty();
  }

  @Test
  void remarksAreNoDifference() {
    Holidays holidays = Holidays.parse(HEAD + "Kept: July 4");

    assertThat(Holidays.parse("# Ours\n" + HEAD + "\nKept: July 4"))
        .isEqualTo(holidays)
        .hasSameHashCodeAs(holidays);
    assertThat(Holidays.parse(HEAD + "Kept: July 5")).isNotEqualTo(holidays);
    assertThat(Holidays.parse(HEAD.replace("letter", "page") + "Kept: July 4"))
        .isNotEqualTo(holidays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holidays-federal-reserve.txt",
        "holidays-target.txt",
        "holidays-england-and-wales.txt",
        "holidays-canada.txt"
      })
  void oursSayWhereTheyAreFrom(String file) {
    Holidays holidays = Holidays.bundled(file);

    assertThat(holidays.source()).isNotBlank();
    assertThat(holidays.asOf()).isAfter(LocalDate.of(2026, 10, 1));
    assertThat(holidays)
        .hasToString(
            holidays.name() + " as of " + holidays.asOf() + " (" + holidays.source() + ")");
  }
}
