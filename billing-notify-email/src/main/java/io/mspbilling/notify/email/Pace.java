package io.mspbilling.notify.email;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * How fast messages go to the mailboxes of one domain: at most so many in any minute, as large
 * receivers hold back, or take for spam, what comes in bursts. Who is too early waits, in its own
 * thread. One pace may be shared by several notifiers. Safe for use by several threads.
 */
public final class Pace {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int messagesPerMinute;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;

  /** When the latest messages to a domain go, or went: as many as count, oldest first. */
  private final Map<String, Deque<Long>> latest = new HashMap<>();

  private Pace(int messagesPerMinute, LongSupplier nanoTime, Sleeper sleeper) {
    if (messagesPerMinute < 1) {
      throw new IllegalArgumentException("at least one a minute: " + messagesPerMinute);
    }
    this.messagesPerMinute = messagesPerMinute;
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
  }

  /**
   * At most so many messages in any minute to each domain.
   *
   * @param messages 1 or more
   */
  public static Pace perMinute(int messages) {
    return perMinute(messages, System::nanoTime, Sleeper.REAL);
  }

  /**
   * The same by a clock of the caller's.
   *
   * @param nanoTime counts nanoseconds from wherever it likes, and never backwards
   */
  public static Pace perMinute(int messages, LongSupplier nanoTime, Sleeper sleeper) {
    return new Pace(messages, nanoTime, sleeper);
  }

  /**
   * Waits until a message may go to these addresses, and counts it.
   *
   * @throws InterruptedException if the wait was called off; the message counts all the same
   */
  void await(Collection<String> addresses) throws InterruptedException {
    Duration wait = Duration.ofNanos(reserve(addresses));
    if (!wait.isZero()) {
      sleeper.sleep(wait);
    }
  }

  /** How long until the place that was taken, in nanoseconds; 0 for now. */
  private synchronized long reserve(Collection<String> addresses) {
    long now = nanoTime.getAsLong();
    forget(now);
    long wait = 0;
    for (String address : addresses) {
      wait = Math.max(wait, waitFor(domain(address), now));
    }
    long place = now + wait;
    addresses.stream().map(Pace::domain).distinct().forEach(domain -> take(domain, place));
    return wait;
  }

  /** Places of one domain are in order of time, so that the first is the one that frees a place. */
  private long waitFor(String domain, long now) {
    Deque<Long> places = latest.getOrDefault(domain, new ArrayDeque<>());
    if (places.isEmpty()) {
      return 0;
    }
    long behindLast = Math.max(0, places.getLast() - now);
    return places.size() < messagesPerMinute
        ? behindLast
        : Math.max(behindLast, places.getFirst() + MINUTE - now);
  }

  private void take(String domain, long place) {
    Deque<Long> places = latest.computeIfAbsent(domain, name -> new ArrayDeque<>());
    if (places.size() == messagesPerMinute) {
      places.removeFirst();
    }
    places.addLast(place);
  }

  /** What is older than a minute holds nobody back. */
  private void forget(long now) {
    latest.values().removeIf(places -> now - places.getLast() > MINUTE);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
