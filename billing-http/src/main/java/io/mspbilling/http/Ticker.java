package io.mspbilling.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Passing time: how much went by, and waiting for more. A port, so that tests need not wait. Safe
 * for any number of threads.
 */
public interface Ticker {

  /** Nanoseconds since some fixed point; only differences mean anything. */
  long nanos();

  /**
   * Lets at least this much time pass; zero or less returns at once.
   *
   * @throws InterruptedException if the thread is interrupted before or meanwhile
   */
  void pause(Duration time) throws InterruptedException;

  /**
   * Time that passes by being waited for, so that a test of waits need not wait: {@code
   * Ticker.of(clock, clock::advance)}.
   *
   * @param clock what time it is, by which passed time is told
   * @param pause lets that much time pass on the clock; asked for times above zero only
   */
  static Ticker of(InstantSource clock, Consumer<Duration> pause) {
    return new ClockTicker(clock, pause);
  }

  /** The time of this machine; pausing blocks the calling thread. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }
}
