package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of the Federal Reserve's published holiday schedules. */
final class FederalReserveCalendarTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();

  @ParameterizedTest
  @CsvSource({
    "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    "2026, 01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25",
    "2027, 01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25",
    "2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25",
    "2029, 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
    "2030, 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"
  })
  void closesOnTheseWeekdaysAndNoOthers(int year, String closed) {
    LocalDate first = LocalDate.of(year, 1, 1);

    List<String> holidays =
        first
            .datesUntil(first.plusYears(1))
            .filter(day -> !isWeekend(day) && !BANKS.isBusinessDay(day))
            .map(day -> day.toString().substring(5))
            .toList();

    assertThat(holidays).containsExactly(closed.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-10", // before a Saturday Veterans Day
        "2026-07-03", // before a Saturday Independence Day
        "2027-06-18", // before a Saturday Juneteenth
        "2027-12-24", // before a Saturday Christmas
        "2021-12-31", // before a Saturday New Year
        "2026-04-03", // Good Friday
        "2026-11-27", // day after Thanksgiving
        "2025-12-24",
        "2025-12-31",
        "2021-06-18" // before there was Juneteenth at the banks
      })
  void opensOn(LocalDate day) {
    assertThat(BANKS.isBusinessDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-04, 1, 2021-07-07", // a Sunday rolls to Tuesday the 6th before it counts
    "2027-07-02, 1, 2027-07-06",
    "2026-07-02, 1, 2026-07-03",
    "2026-07-03, 1, 2026-07-06",
    "2022-12-30, 1, 2023-01-03",
    "2026-03-02, 0, 2026-03-02",
    "2026-03-01, 0, 2026-03-02",
    "2025-12-24, 2, 2025-12-29"
  })
  void countsBankingDays(LocalDate from, int days, LocalDate expected) {
    assertThat(BANKS.plusBusinessDays(from, days)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-04, 2021-07-06",
    "2027-07-02, 2027-07-06",
    "2026-07-02, 2026-07-03",
    "2026-07-03, 2026-07-06",
    "2027-06-17, 2027-06-18",
    "2027-12-23, 2027-12-24"
  })
  void settlesNextOn(LocalDate date, LocalDate next) {
    assertThat(BANKS.after(date)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024})
  void keepsJuneteenthFromTheYearTheBanksDid(int year) {
    LocalDate juneteenth = LocalDate.of(year, 6, 19);
    LocalDate observed =
        juneteenth.getDayOfWeek() == DayOfWeek.SUNDAY ? juneteenth.plusDays(1) : juneteenth;

    assertThat(BANKS.isBusinessDay(observed)).isEqualTo(year < 2022 && !isWeekend(observed));
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2040})
  void noYearHasMoreThanElevenHolidays(int year) {
    List<LocalDate> holidays =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> !isWeekend(day) && !BANKS.isBusinessDay(day))
            .collect(Collectors.toList());

    assertThat(holidays).hasSizeBetween(9, 11);
    assertThat(holidays).allMatch(day -> Year.from(day).getValue() == year);
  }

  @Test
  void closesByTheSameArithmeticOnEachDayOfTwoCenturies() {
    assertThat(LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2200, 1, 1)))
        .allSatisfy(day -> assertThat(BANKS.isBusinessDay(day)).isNotEqualTo(isClosed(day)));
  }

  /** Written down by day and weekday alone, as tables of old banking software do. */
  private static boolean isClosed(LocalDate date) {
    int day = date.getDayOfMonth();
    boolean monday = date.getDayOfWeek() == DayOfWeek.MONDAY;
    boolean thursday = date.getDayOfWeek() == DayOfWeek.THURSDAY;
    return isWeekend(date)
        || switch (date.getMonthValue()) {
          case 1 -> isOrMovedFrom(1, date) || (monday && day >= 15 && day <= 21);
          case 2 -> monday && day >= 15 && day <= 21;
          case 5 -> monday && day >= 25;
          case 6 -> date.getYear() >= 2022 && isOrMovedFrom(19, date);
          case 7 -> isOrMovedFrom(4, date);
          case 9 -> monday && day <= 7;
          case 10 -> monday && day >= 8 && day <= 14;
          case 11 -> isOrMovedFrom(11, date) || (thursday && day >= 22 && day <= 28);
          case 12 -> isOrMovedFrom(25, date);
          default -> false;
        };
  }

  private static boolean isOrMovedFrom(int holiday, LocalDate date) {
    return date.getDayOfMonth() == holiday
        || (date.getDayOfMonth() == holiday + 1 && date.getDayOfWeek() == DayOfWeek.MONDAY);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
