package io.mspbilling.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long one piece of work may yet wait, over all its calls. Safe for any number of threads. */
final class Patience {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final AtomicLong nanos;

  private Patience(Duration time) {
    nanos = new AtomicLong(time.compareTo(LONGEST) < 0 ? time.toNanos() : LONGEST.toNanos());
  }

  /**
   * @throws IllegalArgumentException if it is negative
   */
  static Patience of(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a wait must not be negative: " + time);
    }
    return new Patience(time);
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos.get()));
  }

  void spend(Duration time) {
    nanos.addAndGet(-time.toNanos());
  }
}
