package io.mspbilling.testkit.halo;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What differs between instances of HaloPSA, or is not documented, so that callers must cope with
 * either. Takes effect at once. Safe for use from many threads.
 */
public final class FakeHaloSettings {
  private final Set<HaloQuirk> quirks = ConcurrentHashMap.newKeySet();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private volatile int requestsPerWindow = 300;
  private volatile Duration tokenLife = Duration.ofHours(1);
  private volatile Duration paymentLag = Duration.ZERO;
  private volatile Duration paymentListLag = Duration.ZERO;
  private volatile int paidStatus = 1;
  private volatile String paymentListKey = "";
  private volatile String warning = "";

  FakeHaloSettings() {}

  /** Gives the instance a quirk. */
  public FakeHaloSettings with(HaloQuirk quirk) {
    quirks.add(quirk);
    return this;
  }

  /** Takes a quirk from the instance. */
  public FakeHaloSettings without(HaloQuirk quirk) {
    quirks.remove(quirk);
    return this;
  }

  /**
   * Sets how many requests pass within five minutes of the virtual clock, at first 300; requests
   * for tokens count too. A clock that stands still never frees any, so a test that sends more
   * raises this.
   */
  public FakeHaloSettings requestsPerWindow(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + count);
    }
    requestsPerWindow = count;
    return this;
  }

  /** Sets how long new tokens are good for, at first an hour. */
  public FakeHaloSettings tokenLife(Duration life) {
    tokenLife = Objects.requireNonNull(life, "life");
    return this;
  }

  /** Takes a right such as {@code edit:invoices} from the agent, whatever scope a token has. */
  public FakeHaloSettings withdrawRight(String right) {
    withdrawn.add(right);
    return this;
  }

  /**
   * Sets how long a payment leaves its invoice's amounts as they were, on the virtual clock; at
   * first not at all.
   */
  public FakeHaloSettings paymentLag(Duration lag) {
    paymentLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Sets how long a new payment stays out of lists, on the virtual clock; at first not at all. */
  public FakeHaloSettings paymentListLag(Duration lag) {
    paymentListLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Sets the {@code paymentstatus} of an invoice that payments have covered, at first 1. */
  public FakeHaloSettings paidStatus(int status) {
    paidStatus = status;
    return this;
  }

  /**
   * Sets the key of the list of payments in an envelope, such as {@code invoicepayments}; at first,
   * and if empty, they come as a bare array.
   */
  public FakeHaloSettings paymentListKey(String key) {
    paymentListKey = Objects.requireNonNull(key, "key");
    return this;
  }

  /** Makes every save carry this {@code _warning}; none at first, or if empty. */
  public FakeHaloSettings warning(String text) {
    warning = Objects.requireNonNull(text, "text");
    return this;
  }

  boolean has(HaloQuirk quirk) {
    return quirks.contains(quirk);
  }

  boolean isWithdrawn(String right) {
    return withdrawn.contains(right);
  }

  int requestsPerWindow() {
    return requestsPerWindow;
  }

  Duration tokenLife() {
    return tokenLife;
  }

  Duration paymentLag() {
    return paymentLag;
  }

  Duration paymentListLag() {
    return paymentListLag;
  }

  int paidStatus() {
    return paidStatus;
  }

  String paymentListKey() {
    return paymentListKey;
  }

  String warning() {
    return warning;
  }
}
