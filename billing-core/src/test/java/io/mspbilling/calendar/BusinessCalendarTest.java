package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendars beside the Federal Reserve's, and what calendars are as values. */
final class BusinessCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2002, 01-01 03-29 04-01 05-01 12-25 12-26",
    "2024, 01-01 03-29 04-01 05-01 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-01 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-01 12-25", // 26 December is a Saturday, and made up for by nothing
    "2027, 01-01 03-26 03-29" // so are 1 May and 25 December
  })
  void targetCloses(int year, String closed) {
    assertThat(closedWeekdays(BusinessCalendar.target(), year)).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
  })
  void bacsCloses(int year, String closed) {
    assertThat(closedWeekdays(BusinessCalendar.englandAndWales(), year)).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 01-01 02-15 04-02 05-24 07-01 08-02 09-06 09-30 10-11 11-11 12-27 12-28",
    "2022, 01-03 02-21 04-15 05-23 07-01 08-01 09-05 09-30 10-10 11-11 12-26 12-27",
    "2023, 01-02 02-20 04-07 05-22 07-03 08-07 09-04 10-02 10-09 11-13 12-25 12-26",
    "2024, 01-01 02-19 03-29 05-20 07-01 08-05 09-02 09-30 10-14 11-11 12-25 12-26",
    "2026, 01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-28"
  })
  void canadianPaymentsRest(int year, String closed) {
    assertThat(closedWeekdays(BusinessCalendar.canada(), year)).isEqualTo(closed);
  }

  private static String closedWeekdays(BusinessCalendar calendar, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(day -> !calendar.isBusinessDay(day))
        .map(day -> day.toString().substring(5))
        .collect(Collectors.joining(" "));
  }

  @Test
  void eachHasANameAndAZone() {
    assertThat(BusinessCalendar.federalReserve())
        .hasToString("business days of Federal Reserve (America/New_York)");
    assertThat(BusinessCalendar.target().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(BusinessCalendar.englandAndWales().name()).isEqualTo("England and Wales");
    assertThat(BusinessCalendar.canada().zone()).isEqualTo(ZoneId.of("America/Toronto"));
  }

  @Test
  void calendarsOfTheSameHolidaysAreEqual() {
    Holidays holidays = Holidays.bundled("holidays-federal-reserve.txt");

    assertThat(BusinessCalendar.weekdaysExcept(holidays))
        .isEqualTo(BusinessCalendar.federalReserve())
        .hasSameHashCodeAs(BusinessCalendar.federalReserve())
        .isNotEqualTo(BusinessCalendar.canada());
  }

  @Test
  void anyRuleMakesACalendar() {
    LocalDate founded = LocalDate.of(2026, 3, 12);
    BusinessCalendar calendar = BusinessCalendar.weekdaysExcept(founded::equals);

    assertThat(calendar.onOrAfter(founded)).isEqualTo(founded.plusDays(1));
    assertThat(calendar).hasToString("business days of a custom rule (Z)");
  }
}
