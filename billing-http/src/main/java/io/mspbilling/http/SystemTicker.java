package io.mspbilling.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The machine's monotonic time. */
enum SystemTicker implements Ticker {
  INSTANCE;

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }
}
