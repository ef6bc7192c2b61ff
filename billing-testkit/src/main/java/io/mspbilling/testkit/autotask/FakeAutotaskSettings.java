package io.mspbilling.testkit.autotask;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can be switched in a {@link FakeAutotask}. Safe for use by several threads. */
public final class FakeAutotaskSettings {
  private static final int CALLS_AN_HOUR = 10_000;

  private final Set<AutotaskQuirk> quirks = EnumSet.noneOf(AutotaskQuirk.class);
  private int callsPerHour = CALLS_AN_HOUR;
  private int usedByOthers;

  FakeAutotaskSettings() {}

  /** Switches quirks on. */
  public synchronized FakeAutotaskSettings with(AutotaskQuirk... more) {
    quirks.addAll(Arrays.asList(more));
    return this;
  }

  /** Switches quirks off. */
  public synchronized FakeAutotaskSettings without(AutotaskQuirk... fewer) {
    quirks.removeAll(Arrays.asList(fewer));
    return this;
  }

  /** How many requests pass within any hour, of all integrations together; default 10,000. */
  public synchronized FakeAutotaskSettings callsPerHour(int calls) {
    callsPerHour = calls;
    return this;
  }

  /** How many of them other integrations of the same customer have used up; default none. */
  public synchronized FakeAutotaskSettings usedByOthers(int calls) {
    usedByOthers = calls;
    return this;
  }

  synchronized boolean has(AutotaskQuirk quirk) {
    return quirks.contains(quirk);
  }

  synchronized int callsPerHour() {
    return callsPerHour;
  }

  synchronized int usedByOthers() {
    return usedByOthers;
  }
}
