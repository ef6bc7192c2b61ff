package io.mspbilling.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsBankingDaysTest {

  @Test
  void weekdaysOnWhichBanksAreClosedAreThoseOfThePublishedLists() {
    assertThat(closedWeekdays(2025))
        .containsExactly(
            "01-01", "01-20", "02-17", "05-26", "06-19", "07-04", "09-01", "10-13", "11-11",
            "11-27", "12-25");
    assertThat(closedWeekdays(2026))
        .containsExactly(
            "01-01", "01-19", "02-16", "05-25", "06-19", "09-07", "10-12", "11-11", "11-26",
            "12-25");
    assertThat(closedWeekdays(2027))
        .containsExactly(
            "01-01", "01-18", "02-15", "05-31", "07-05", "09-06", "10-11", "11-11", "11-25");
  }

  @Test
  void aHolidayOnSaturdayClosesNothingAndOneOnSundayTheMondayAfter() {
    assertThat(UsBankingDays.isBankingDay(LocalDate.parse("2026-07-03"))).isTrue();
    assertThat(UsBankingDays.plus(LocalDate.parse("2027-07-02"), 1)).isEqualTo("2027-07-06");
  }

  @Test
  void countingStartsBehindTheDayAndZeroMeansTheDayOrTheNext() {
    LocalDate saturday = LocalDate.parse("2026-03-07");

    assertThat(UsBankingDays.plus(saturday, 0)).isEqualTo("2026-03-09");
    assertThat(UsBankingDays.plus(saturday, 1)).isEqualTo("2026-03-09");
    assertThat(UsBankingDays.plus(saturday, 2)).isEqualTo("2026-03-10");
    assertThatThrownBy(() -> UsBankingDays.plus(saturday, -1)).hasMessageContaining("-1");
  }

  private static List<String> closedWeekdays(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
        .filter(day -> !UsBankingDays.isBankingDay(day))
        .map(day -> day.toString().substring(5))
        .toList();
  }
}
