package io.mspbilling.testkit.superops;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What of the account can be switched. Takes effect at once. Safe for use from many threads. */
public final class FakeSuperOpsSettings {
  private final Set<SuperOpsQuirk> quirks = ConcurrentHashMap.newKeySet();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private volatile int requestsPerMinute = 100;
  private volatile String subscription = "";

  FakeSuperOpsSettings() {}

  /** Gives the account a quirk. */
  public FakeSuperOpsSettings with(SuperOpsQuirk quirk) {
    quirks.add(quirk);
    return this;
  }

  /** Takes a quirk from the account. */
  public FakeSuperOpsSettings without(SuperOpsQuirk quirk) {
    quirks.remove(quirk);
    return this;
  }

  /**
   * Sets how many requests pass within a minute of the virtual clock, at first 100. A clock that
   * stands still never frees any, so a test that sends more raises this.
   */
  public FakeSuperOpsSettings requestsPerMinute(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + count);
    }
    requestsPerMinute = count;
    return this;
  }

  /** Takes the right to an operation from the user, as in {@code getInvoiceList}. */
  public FakeSuperOpsSettings withdraw(String operation) {
    withdrawn.add(operation);
    return this;
  }

  /** Ends the subscription with a code of the vendor's, as in {@code subscription_paused}. */
  public FakeSuperOpsSettings endSubscription(String code) {
    subscription = code;
    return this;
  }

  boolean has(SuperOpsQuirk quirk) {
    return quirks.contains(quirk);
  }

  boolean isWithdrawn(String operation) {
    return withdrawn.contains(operation);
  }

  int requestsPerMinute() {
    return requestsPerMinute;
  }

  /** Empty while it runs. */
  String subscription() {
    return subscription;
  }
}
