package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EasterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", // the earliest there is
        "1943-04-25", // the latest
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19"
      })
  void fallsOn(LocalDate sunday) {
    assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void agreesWithTheAnonymousRuleOf1876() {
    assertThat(IntStream.range(1583, 4100))
        .allSatisfy(year -> assertThat(Easter.sunday(year)).isEqualTo(byButcher(year)));
  }

  /** The rule that Butcher's Ecclesiastical Calendar printed, which knows no exceptions. */
  private static LocalDate byButcher(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
