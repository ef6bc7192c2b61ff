package io.mspbilling.psa.connectwise;

import io.mspbilling.http.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes by being waited for, so that no test waits. */
public final class FreeTicker implements Ticker {
  private final AtomicLong nanos = new AtomicLong();

  public FreeTicker() {}

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration time) {
    nanos.addAndGet(Math.max(0, time.toNanos()));
  }

  /** How long was waited in all. */
  public Duration waited() {
    return Duration.ofNanos(nanos.get());
  }
}
