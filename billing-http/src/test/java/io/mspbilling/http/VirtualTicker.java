package io.mspbilling.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when somebody waits for it, and remembers the waits. */
public final class VirtualTicker implements Ticker {
  private final AtomicLong nanos;
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  public VirtualTicker() {
    this(0);
  }

  public VirtualTicker(long nanos) {
    this.nanos = new AtomicLong(nanos);
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!time.isZero() && !time.isNegative()) {
      pauses.add(time);
      advance(time);
    }
  }

  /** Lets time pass without anybody waiting. */
  public void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Every wait above zero so far. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
