package io.mspbilling.http;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.http.CallWait.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many calls may be made, shared by all who share a vendor's limit: give the same object to
 * every client of one realm, one tenant, one egress address, whatever the vendor counts by.
 *
 * <p>At most so many calls start within any stretch of time as long as the window, and at most so
 * many are under way at once. Callers are served in order of arrival, wait on their own thread, and
 * give up after a bounded wait. Safe for any number of threads; has none of its own.
 */
public final class RateBudget {
  private static final int MAX_CALLS = 100_000;

  private final String name;
  private final @Nullable Semaphore concurrent;
  private final long[] starts;
  private final long windowNanos;
  private final Duration maxWait;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock(true);

  // Guarded by lock.
  private int next;
  private int used;
  private long latestStart;
  private long closedUntil;
  private boolean started;

  private RateBudget(Builder builder) {
    name = builder.name;
    concurrent = builder.concurrent == 0 ? null : new Semaphore(builder.concurrent, true);
    starts = new long[builder.calls];
    windowNanos = builder.window.toNanos();
    maxWait = builder.maxWait;
    ticker = builder.ticker;
  }

  /**
   * A budget.
   *
   * @param name what it counts by, as in {@code quickbooks-online realm}; shown when it is used up
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** A place to make one call; closed when the call is over. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a place.
   *
   * @param atMost longest wait that makes sense to this caller
   * @param told hears of each wait before it begins
   * @throws ThrottledException if it would take longer than that, or than the budget's own bound
   * @throws InterruptedException if interrupted while waiting; no place is held then
   */
  Permit enter(String system, String operation, Duration atMost, Consumer<CallWait> told)
      throws InterruptedException {
    Duration patience = min(atMost, maxWait);
    long arrived = ticker.nanos();
    if (concurrent != null && !concurrent.tryAcquire(0, TimeUnit.NANOSECONDS)) {
      if (!patience.isZero()) {
        told.accept(new CallWait(system, operation, Reason.CALLS_UNDER_WAY, patience));
      }
      if (!concurrent.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw throttled(system, operation, null);
      }
    }
    boolean entered = false;
    try {
      long reserved = reserve(patience.toNanos() - (ticker.nanos() - arrived));
      if (reserved < 0) {
        throw throttled(system, operation, Duration.ofNanos(-reserved));
      }
      Duration wait = Duration.ofNanos(reserved);
      if (!wait.isZero()) {
        told.accept(new CallWait(system, operation, Reason.BUDGET_USED_UP, wait));
      }
      ticker.pause(wait);
      entered = true;
      return this::leave;
    } finally {
      if (!entered) {
        leave();
      }
    }
  }

  /**
   * Lets nobody start for a while, because the vendor said so to one of us.
   *
   * @param time from now; a shorter one does not cut a longer one short
   */
  public void holdOff(Duration time) {
    lock.lock();
    try {
      long now = ticker.nanos();
      startAt(now);
      closedUntil = later(closedUntil, now + time.toNanos());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the first free start.
   *
   * @return how long to wait for it; if that is more than {@code patience}, the negative of it, and
   *     nothing is taken
   */
  private long reserve(long patience) {
    lock.lock();
    try {
      long now = ticker.nanos();
      startAt(now);
      long start = later(later(now, latestStart), closedUntil);
      if (starts.length > 0 && used == starts.length) {
        start = later(start, starts[next] + windowNanos);
      }
      long wait = start - now;
      if (wait > 0 && wait > patience) {
        return -wait;
      }
      latestStart = start;
      if (starts.length > 0) {
        starts[next] = start;
        next = (next + 1) % starts.length;
        used = Math.min(used + 1, starts.length);
      }
      return wait;
    } finally {
      lock.unlock();
    }
  }

  /** A ticker may begin anywhere, so there is no number that means "long ago" before first use. */
  private void startAt(long now) {
    if (!started) {
      started = true;
      latestStart = now;
      closedUntil = now;
    }
  }

  private void leave() {
    if (concurrent != null) {
      concurrent.release();
    }
  }

  private ThrottledException throttled(String system, String operation, @Nullable Duration wait) {
    return new ThrottledException(
        system, operation, new Refusal(429, "own budget used up: " + name, ""), wait);
  }

  /** Compares as the ticker's values must be: by difference, which survives overflow. */
  private static long later(long a, long b) {
    return a - b >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** The budget's name, for logs. */
  @Override
  public String toString() {
    return "RateBudget(" + name + ")";
  }

  /** Collects limits; without any, calls are not limited. Not safe for use by several threads. */
  public static final class Builder {
    private final String name;
    private int calls;
    private Duration window = Duration.ofMinutes(1);
    private int concurrent;
    private Duration maxWait = Duration.ofMinutes(1);
    private Ticker ticker = Ticker.system();

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** Most calls that start within any stretch of time of this length; at most 100,000. */
    public Builder calls(int calls, Duration window) {
      if (calls < 1 || calls > MAX_CALLS) {
        throw new IllegalArgumentException("calls must be 1 to " + MAX_CALLS + ": " + calls);
      }
      RetryRules.requirePositive(window, "window");
      this.calls = calls;
      this.window = window;
      return this;
    }

    /** Most calls under way at once. */
    public Builder concurrent(int calls) {
      if (calls < 1) {
        throw new IllegalArgumentException("concurrent must be positive: " + calls);
      }
      this.concurrent = calls;
      return this;
    }

    /** Longest wait for a place before giving up; default 1 min. */
    public Builder maxWait(Duration maxWait) {
      if (maxWait.isNegative()) {
        throw new IllegalArgumentException("maxWait must not be negative: " + maxWait);
      }
      this.maxWait = maxWait;
      return this;
    }

    /** Time to count by; default the machine's. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The budget; share the object with all who count towards the same limit. */
    public RateBudget build() {
      return new RateBudget(this);
    }
  }
}
