package io.mspbilling.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VirtualClockTest {
  private final VirtualClock clock = VirtualClock.at("2026-03-01T08:00:00Z");

  @Test
  void standsStillUntilMoved() {
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(clock.advance(Duration.ofDays(1))).isEqualTo(clock.instant());
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void losesNoStepOfManyThreads() {
    IntStream.range(0, 10_000).parallel().forEach(i -> clock.advance(Duration.ofSeconds(1)));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T10:46:40Z"));
  }
}
