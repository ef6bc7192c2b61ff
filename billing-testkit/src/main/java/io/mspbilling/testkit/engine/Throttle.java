package io.mspbilling.testkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many requests pass within any stretch of time of one length. Not thread-safe. */
public final class Throttle {
  private final Duration window;
  private final Deque<Instant> passed = new ArrayDeque<>();

  public Throttle(Duration window) {
    this.window = window;
  }

  /** Whether one more request may pass now; if so it is counted. */
  public boolean pass(int limit, Instant now) {
    while (!passed.isEmpty() && !passed.peekFirst().plus(window).isAfter(now)) {
      passed.removeFirst();
    }
    if (passed.size() >= limit) {
      return false;
    }
    passed.addLast(now);
    return true;
  }
}
