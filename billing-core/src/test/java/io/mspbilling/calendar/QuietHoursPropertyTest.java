package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** For any quiet hours, in zones that put their clocks forward and back, about when they do. */
final class QuietHoursPropertyTest {

  @Provide
  Arbitrary<QuietHours> quietHours() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "America/New_York",
                "Europe/London",
                "Australia/Lord_Howe",
                "Asia/Beirut",
                "Pacific/Apia",
                "UTC")
            .map(ZoneId::of);
    Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 95);
    return Combinators.combine(
            zones, quarters, quarters, Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3))
        .filter((zone, from, until, days) -> !from.equals(until))
        .as((zone, from, until, days) -> new QuietHours(zone, time(from), time(until), days));
  }

  private static LocalTime time(int quarters) {
    return LocalTime.MIN.plusMinutes(15L * quarters);
  }

  /** Minutes about the days on which clocks are put forward or back, and any others. */
  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> turns =
        Arbitraries.of(
                "2026-03-08T07:00:00Z",
                "2026-11-01T06:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-10-25T01:00:00Z",
                "2026-04-04T15:00:00Z",
                "2026-10-03T15:30:00Z",
                "2026-03-28T22:00:00Z",
                "2011-12-30T10:00:00Z",
                "2026-06-10T12:00:00Z")
            .map(Instant::parse);
    return Combinators.combine(turns, Arbitraries.integers().between(-3000, 3000))
        .as((turn, minutes) -> turn.plus(Duration.ofMinutes(minutes)));
  }

  @Property(tries = 500)
  void theNextAllowedInstantIsTheFirstThatAWalkByMinutesMeets(
      @ForAll("quietHours") QuietHours hours, @ForAll("instants") Instant asked) {
    Instant walk = asked;
    while (hours.isQuiet(walk)) {
      walk = walk.plus(Duration.ofMinutes(1));
    }

    assertThat(hours.nextAllowed(asked)).isEqualTo(walk);
  }

  @Property
  void itIsNotQuietThenAndAskingAgainChangesNothing(
      @ForAll("quietHours") QuietHours hours, @ForAll("instants") Instant asked) {
    Instant allowed = hours.nextAllowed(asked);

    assertThat(allowed).isAfterOrEqualTo(asked);
    assertThat(hours.isQuiet(allowed)).isFalse();
    assertThat(hours.nextAllowed(allowed)).isEqualTo(allowed);
  }

  @Property
  void whoAsksLaterIsNotAllowedEarlier(
      @ForAll("quietHours") QuietHours hours,
      @ForAll("instants") Instant asked,
      @ForAll @IntRange(max = 10_000) int seconds) {
    assertThat(hours.nextAllowed(asked.plusSeconds(seconds)))
        .isAfterOrEqualTo(hours.nextAllowed(asked));
  }
}
