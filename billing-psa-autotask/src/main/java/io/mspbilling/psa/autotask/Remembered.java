package io.mspbilling.psa.autotask;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that seldom changes, read once in a while. Safe for any number of threads.
 *
 * @param <T> what is read
 */
final class Remembered<T> {
  private static final Duration FOR = Duration.ofMinutes(10);

  /** What is not there must not cost a reading with each record that names it. */
  private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Supplier<T> reader;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private @Nullable T value;
  private Instant readAt = Instant.EPOCH;

  Remembered(InstantSource clock, Supplier<T> reader) {
    this.clock = clock;
    this.reader = reader;
  }

  T get() {
    lock.lock();
    try {
      Instant now = clock.instant();
      T known = value;
      if (known == null || now.isAfter(readAt.plus(FOR))) {
        known = reader.get();
        value = known;
        readAt = now;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets it, where it lacks what is wanted; but not what was only just read. */
  void refresh() {
    lock.lock();
    try {
      if (clock.instant().isAfter(readAt.plus(BETWEEN_READINGS))) {
        value = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
