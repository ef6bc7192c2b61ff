package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, and then at once. */
final class StandingTicker implements Ticker {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration time) {
    nanos.addAndGet(Math.max(0, time.toNanos()));
  }
}
