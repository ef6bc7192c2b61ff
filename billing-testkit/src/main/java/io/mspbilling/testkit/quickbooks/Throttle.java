package io.mspbilling.testkit.quickbooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many requests pass within any minute. */
final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> passed = new ArrayDeque<>();

  /** Whether one more request may pass now; if so it is counted. */
  boolean pass(int limit, Instant now) {
    while (!passed.isEmpty() && !passed.peekFirst().plus(WINDOW).isAfter(now)) {
      passed.removeFirst();
    }
    if (passed.size() >= limit) {
      return false;
    }
    passed.addLast(now);
    return true;
  }
}
