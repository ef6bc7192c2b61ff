package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class WallClockPropertyTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Days on which a clock is put forward or back, and the days beside them. */
  @Provide
  Arbitrary<LocalDate> dates() {
    return Combinators.combine(
            Arbitraries.of(
                LocalDate.of(2026, 3, 8),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 10, 4),
                LocalDate.of(2011, 12, 30)),
            Arbitraries.integers().between(-1, 1))
        .as(LocalDate::plusDays);
  }

  /** Of an hour, of half an hour, at midnight, and of a whole day. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/New_York",
            "Europe/London",
            "Australia/Lord_Howe",
            "America/Asuncion",
            "Asia/Beirut",
            "Pacific/Apia",
            "UTC")
        .map(ZoneId::of);
  }

  @Property
  void itIsTheFirstMinuteOfAllAtWhichTheClockShowsTheTimeOrMore(
      @ForAll("dates") LocalDate date,
      @ForAll @IntRange(max = 1439) int minute,
      @ForAll("zones") ZoneId zone) {
    LocalDateTime shown = date.atTime(LocalTime.MIN).plusMinutes(minute);

    Instant instant = WallClock.instant(date, shown.toLocalTime(), zone);

    assertThat(LocalDateTime.ofInstant(instant, zone)).isAfterOrEqualTo(shown);
    for (int before = 1; before <= 24 * 60; before++) {
      Instant earlier = instant.minus(Duration.ofMinutes(before));
      assertThat(LocalDateTime.ofInstant(earlier, zone)).as("at %s", earlier).isBefore(shown);
    }
  }

  @Property
  void laterOnTheClockIsNotEarlierInTheWorld(
      @ForAll("dates") LocalDate date,
      @ForAll @IntRange(max = 1438) int minute,
      @ForAll("zones") ZoneId zone) {
    LocalTime time = LocalTime.MIN.plusMinutes(minute);

    assertThat(WallClock.instant(date, time.plusMinutes(1), zone))
        .isAfterOrEqualTo(WallClock.instant(date, time, zone));
  }

  @Example
  void aTimeThatIsLeftOutIsWhenTheClockIsPutForward() {
    assertThat(WallClock.instant(LocalDate.of(2026, 3, 8), LocalTime.of(2, 30), NEW_YORK))
        .isEqualTo("2026-03-08T07:00:00Z");
  }

  @Example
  void ofATimeThatComesTwiceItIsTheFirst() {
    assertThat(WallClock.instant(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), NEW_YORK))
        .isEqualTo("2026-11-01T05:30:00Z");
  }
}
