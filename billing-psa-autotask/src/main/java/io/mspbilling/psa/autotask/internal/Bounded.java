package io.mspbilling.psa.autotask.internal;

import io.mspbilling.http.VendorHttp;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes all calls of one piece of work wait no longer than that together: so each API is bounded
 * once. Safe for any number of threads.
 */
final class Bounded implements UnaryOperator<VendorHttp> {
  private final Duration time;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private @Nullable VendorHttp whole;
  private @Nullable VendorHttp bounded;

  Bounded(Duration time) {
    this.time = time;
  }

  @Override
  public VendorHttp apply(VendorHttp http) {
    lock.lock();
    try {
      VendorHttp known = bounded;
      if (known == null || whole != http) {
        known = http.waitingAtMost(time);
        whole = http;
        bounded = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
