package io.mspbilling.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;

/** Time by somebody's clock, which is moved on by who waits. */
record ClockTicker(InstantSource clock, Consumer<Duration> passing) implements Ticker {

  ClockTicker {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(passing, "passing");
  }

  @Override
  public long nanos() {
    return Instant.EPOCH.until(clock.instant(), ChronoUnit.NANOS);
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!time.isZero() && !time.isNegative()) {
      passing.accept(time);
    }
  }
}
