package io.mspbilling.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until a test moves it. Safe for use from many threads; a move is seen
 * by all of them at once.
 */
public final class VirtualClock implements InstantSource {
  private final ReentrantLock moves = new ReentrantLock();
  private volatile Instant now;

  private VirtualClock(Instant start) {
    this.now = Objects.requireNonNull(start, "start");
  }

  /** Returns a clock that stands at the given instant. */
  public static VirtualClock at(Instant start) {
    return new VirtualClock(start);
  }

  /**
   * Returns a clock that stands at the given instant.
   *
   * @param start ISO 8601 in UTC, as in {@code 2026-03-01T08:00:00Z}
   * @throws java.time.format.DateTimeParseException if the text is not of that form
   */
  public static VirtualClock at(String start) {
    return new VirtualClock(Instant.parse(start));
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves the clock to the given instant, which may lie in the past: vendors' clocks do step. */
  public void set(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    moves.lock();
    try {
      now = instant;
    } finally {
      moves.unlock();
    }
  }

  /**
   * Moves the clock on and returns the new instant.
   *
   * @param step how far; negative steps back
   */
  public Instant advance(Duration step) {
    moves.lock();
    try {
      Instant moved = now.plus(step);
      now = moved;
      return moved;
    } finally {
      moves.unlock();
    }
  }

  @Override
  public String toString() {
    return "VirtualClock[" + now + "]";
  }
}
