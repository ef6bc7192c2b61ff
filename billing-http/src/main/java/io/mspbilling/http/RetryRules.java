package io.mspbilling.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;

/**
 * When a failed call is tried again. A pure value: it holds no clock and waits for nothing.
 *
 * <p>What may be repeated at all is not a setting: a read always; a write with the vendor's key
 * while the vendor remembers it; any write that provably never left this machine; nothing else.
 */
@Value.Immutable
@HttpStyle
public abstract class RetryRules implements WithRetryRules {
  /** Three tries within two minutes: for work that somebody waits for. */
  public static final RetryRules STANDARD = builder().build();

  /** One try. */
  public static final RetryRules NONE = builder().maxAttempts(1).build();

  private static final int MAX_DOUBLINGS = 20;

  RetryRules() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Tries of one call, the first included; default 3. */
  @Value.Default
  public int maxAttempts() {
    return 3;
  }

  /** Longest wait before the second try; doubled with each further try; default 500 ms. */
  @Value.Default
  public Duration firstWait() {
    return Duration.ofMillis(500);
  }

  /** Bound of the doubling; default 30 s. */
  @Value.Default
  public Duration longestWait() {
    return Duration.ofSeconds(30);
  }

  /** Wait after "too many calls" without a {@code Retry-After}; doubled likewise; default 30 s. */
  @Value.Default
  public Duration throttledWait() {
    return Duration.ofSeconds(30);
  }

  /** Longest {@code Retry-After} that is waited for instead of reported; default 60 s. */
  @Value.Default
  public Duration longestRetryAfter() {
    return Duration.ofSeconds(60);
  }

  /** Time for all tries and waits together; no wait starts that would pass it; default 2 min. */
  @Value.Default
  public Duration deadline() {
    return Duration.ofMinutes(2);
  }

  /** What went wrong in one try, as far as repeating is concerned. */
  enum Failing {
    /** Repeating cannot help. */
    FOR_GOOD,
    /** The vendor was not reached, or did not answer as it should. */
    FOR_NOW,
    /** Too many calls. */
    THROTTLED
  }

  /**
   * What to do after a failed try.
   *
   * @param again whether to try again
   * @param delay how long to wait before, or how long would have had to be waited; zero or more
   */
  record Decision(boolean again, Duration delay) {
    static final Decision STOP = new Decision(false, Duration.ZERO);
  }

  /**
   * Decides after a failed try that may be repeated.
   *
   * @param attempt which try failed, from 1
   * @param asked the vendor's {@code Retry-After}, never negative
   * @param elapsed since the first try began
   */
  Decision decide(
      int attempt,
      Failing failing,
      Optional<Duration> asked,
      Duration elapsed,
      RandomGenerator random) {
    if (failing == Failing.FOR_GOOD) {
      return Decision.STOP;
    }
    Duration wait = asked.orElseGet(() -> ownWait(attempt, failing, random));
    boolean bearable = asked.isEmpty() || wait.compareTo(longestRetryAfter()) <= 0;
    boolean inTime = elapsed.plus(wait).compareTo(deadline()) < 0;
    return new Decision(attempt < maxAttempts() && bearable && inTime, wait);
  }

  private Duration ownWait(int attempt, Failing failing, RandomGenerator random) {
    if (failing == Failing.THROTTLED) {
      // At least half: a quota does not come back sooner because we were lucky.
      Duration half = doubled(throttledWait(), attempt, longestRetryAfter()).dividedBy(2);
      return half.plusNanos(random.nextLong(half.toNanos() + 1));
    }
    Duration longest = doubled(firstWait(), attempt, longestWait());
    return Duration.ofNanos(random.nextLong(longest.toNanos() + 1));
  }

  private static Duration doubled(Duration first, int attempt, Duration bound) {
    Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
    return wait.compareTo(bound) < 0 ? wait : bound;
  }

  @Value.Check
  void check() {
    if (maxAttempts() < 1 || maxAttempts() > 100) {
      throw new IllegalStateException("maxAttempts must be 1 to 100: " + maxAttempts());
    }
    requirePositive(firstWait(), "firstWait");
    requirePositive(longestWait(), "longestWait");
    requirePositive(throttledWait(), "throttledWait");
    requirePositive(longestRetryAfter(), "longestRetryAfter");
    requirePositive(deadline(), "deadline");
  }

  static void requirePositive(Duration value, String name) {
    if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalStateException(name + " must be above zero and at most a day: " + value);
    }
  }

  /** Collects settings; all have defaults. */
  public static final class Builder extends ImmutableRetryRules.Builder {
    Builder() {}
  }
}
