package io.mspbilling.testkit.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has reached a fake, struck by a fault or not: counts for as long as it runs, and the latest
 * requests themselves. What was <em>done</em> is a question for the fake's state, not for this.
 * Safe for use from many threads.
 */
public final class Arrivals {
  private static final int KEPT_REQUESTS = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final Deque<FakeRequest> latest = new ArrayDeque<>();

  Arrivals() {}

  /**
   * Returns how often each verb and path template was called, as in {@code POST
   * /finance/invoices/{id}/payments -> 2}; a copy, sorted.
   */
  public SortedMap<String, Long> byTemplate() {
    lock.lock();
    try {
      return new TreeMap<>(counts);
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many requests arrived in all. */
  public long count() {
    return byTemplate().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many of the latest 10,000 requests fit the pattern. */
  public long count(RequestPattern pattern) {
    return latest().stream().filter(pattern::fits).count();
  }

  /** Returns the latest requests, at most 10,000, oldest first. */
  public List<FakeRequest> latest() {
    lock.lock();
    try {
      return List.copyOf(latest);
    } finally {
      lock.unlock();
    }
  }

  void add(String template, FakeRequest request) {
    lock.lock();
    try {
      counts.merge(request.method() + " " + template, 1L, Long::sum);
      latest.addLast(request);
      if (latest.size() > KEPT_REQUESTS) {
        latest.removeFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String toString() {
    return byTemplate().toString();
  }
}
