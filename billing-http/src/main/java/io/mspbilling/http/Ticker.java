package io.mspbilling.http;

import java.time.Duration;

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

  /** The time of this machine; pausing blocks the calling thread. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }
}
