package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.RetryRules.Decision;
import io.mspbilling.http.RetryRules.Failing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class RetryRulesPropertyTest {
  private final RetryRules rules = RetryRules.builder().maxAttempts(100).build();

  @Property
  void ownWaitIsWithinItsDoublingBoundAndTheSameForTheSameSeed(
      @ForAll @IntRange(min = 1, max = 99) int attempt, @ForAll long seed) {
    Decision decision = decide(attempt, seed, Duration.ZERO);
    assertThat(decision).isEqualTo(decide(attempt, seed, Duration.ZERO));
    Duration doubled = rules.firstWait().multipliedBy(1L << Math.min(attempt - 1, 30));
    assertThat(decision.delay()).isBetween(Duration.ZERO, rules.longestWait());
    assertThat(decision.delay()).isLessThanOrEqualTo(doubled);
  }

  @Property
  void noWaitPassesTheDeadline(
      @ForAll @IntRange(min = 1, max = 99) int attempt,
      @ForAll long seed,
      @ForAll @LongRange(min = 0, max = 200_000) long elapsedMillis) {
    Duration elapsed = Duration.ofMillis(elapsedMillis);
    Decision decision = decide(attempt, seed, elapsed);
    if (decision.again()) {
      assertThat(elapsed.plus(decision.delay())).isLessThan(rules.deadline());
    }
  }

  @Property
  void anyRetryAfterIsNothingOrBetweenZeroAndAYear(@ForAll @StringLength(max = 80) String header) {
    RetryAfter.parse(header, Instant.parse("2026-01-01T00:00:00Z"))
        .ifPresent(asked -> assertThat(asked).isBetween(Duration.ZERO, Duration.ofDays(366)));
  }

  @Property
  void anyDigitsAreAWait(@ForAll @LongRange(min = 0) long seconds) {
    assertThat(RetryAfter.parse(Long.toString(seconds), Instant.EPOCH)).isPresent();
  }

  private Decision decide(int attempt, long seed, Duration elapsed) {
    return rules.decide(
        attempt, Failing.FOR_NOW, Optional.empty(), elapsed, new SplittableRandom(seed));
  }
}
