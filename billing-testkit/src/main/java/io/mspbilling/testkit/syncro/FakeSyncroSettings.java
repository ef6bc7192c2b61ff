package io.mspbilling.testkit.syncro;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What of the account can be switched. Takes effect at once. Safe for use from many threads. */
public final class FakeSyncroSettings {
  private final Set<SyncroQuirk> quirks = ConcurrentHashMap.newKeySet();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private volatile int requestsPerMinute = 180;
  private volatile boolean tokenDeleted;

  FakeSyncroSettings() {}

  /** Gives the account a quirk. */
  public FakeSyncroSettings with(SyncroQuirk quirk) {
    quirks.add(quirk);
    return this;
  }

  /** Takes a quirk from the account. */
  public FakeSyncroSettings without(SyncroQuirk quirk) {
    quirks.remove(quirk);
    return this;
  }

  /**
   * Sets how many requests pass within a minute of the virtual clock, at first 180. A clock that
   * stands still never frees any, so a test that sends more raises this.
   */
  public FakeSyncroSettings requestsPerMinute(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + count);
    }
    requestsPerMinute = count;
    return this;
  }

  /** Takes a permission such as {@code Payments - Create} from the token. */
  public FakeSyncroSettings withdrawPermission(String permission) {
    withdrawn.add(permission);
    return this;
  }

  /** Deletes the token, or brings it back. */
  public FakeSyncroSettings tokenDeleted(boolean deleted) {
    tokenDeleted = deleted;
    return this;
  }

  boolean has(SyncroQuirk quirk) {
    return quirks.contains(quirk);
  }

  boolean isWithdrawn(String permission) {
    return withdrawn.contains(permission);
  }

  int requestsPerMinute() {
    return requestsPerMinute;
  }

  boolean tokenDeleted() {
    return tokenDeleted;
  }
}
