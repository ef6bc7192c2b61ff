package io.mspbilling.psa.autotask.internal;

import io.mspbilling.http.VendorHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer's database is: its zone, which is asked for at the first call and once more
 * when the login is refused there, as databases move. Safe for any number of threads.
 */
public final class Site {
  /** A login that stays refused must not cost a look-up with each call. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(10);

  private final Supplier<HttpUrl> zone;
  private final Function<HttpUrl, VendorHttp> there;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private @Nullable HttpUrl root;
  private @Nullable VendorHttp http;
  private Instant askedAt = Instant.EPOCH;

  /**
   * @param zone finds the API's root; reaches the network
   * @param there the API at a root
   */
  public Site(Supplier<HttpUrl> zone, Function<HttpUrl, VendorHttp> there, InstantSource clock) {
    this.zone = Objects.requireNonNull(zone, "zone");
    this.there = Objects.requireNonNull(there, "there");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  VendorHttp http() {
    lock.lock();
    try {
      VendorHttp known = http;
      return known != null ? known : settle(zone.get());
    } finally {
      lock.unlock();
    }
  }

  /** Whether the database is elsewhere than where the login was refused. */
  boolean hasMovedFrom(VendorHttp refusing) {
    lock.lock();
    try {
      if (refusing != http) {
        return true;
      }
      if (askedAt.plus(BETWEEN_QUESTIONS).isAfter(clock.instant())) {
        return false;
      }
      HttpUrl now = zone.get();
      if (now.equals(root)) {
        askedAt = clock.instant();
        return false;
      }
      VendorHttp unused = settle(now);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private VendorHttp settle(HttpUrl place) {
    VendorHttp settled = there.apply(place);
    root = place;
    http = settled;
    return settled;
  }
}
