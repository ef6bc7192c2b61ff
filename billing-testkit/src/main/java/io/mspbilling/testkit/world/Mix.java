package io.mspbilling.testkit.world;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a script is made of.
 *
 * @param troubles how often vendors have bad days and workers die: 0 for never, 1 as usual
 * @param unsettled what of {@link Unsettled} happens as well
 */
public record Mix(int troubles, Set<Unsettled> unsettled) {

  /** Everything but what is {@link Unsettled}. */
  public static final Mix USUAL = new Mix(1, Set.of());

  /** As usual, on good vendors and with workers that live. */
  public static final Mix CALM = new Mix(0, Set.of());

  /** As usual, with five times the trouble. */
  public static final Mix STORMY = new Mix(5, Set.of());

  /**
   * @throws IllegalArgumentException if {@code troubles} is not from 0 to 10
   */
  public Mix {
    if (troubles < 0 || troubles > 10) {
      throw new IllegalArgumentException("troubles must be from 0 to 10: " + troubles);
    }
    unsettled = Set.copyOf(unsettled);
  }

  /** This mix and one more kind of happening. */
  public Mix with(Unsettled kind) {
    Set<Unsettled> more = EnumSet.of(kind);
    more.addAll(unsettled);
    return new Mix(troubles, more);
  }

  boolean has(Unsettled kind) {
    return unsettled.contains(kind);
  }

  /**
   * Kinds of happenings that are a part of life, and of which it is known that a billing day may
   * get them wrong. They are left out of the usual mix, each for the reason given. Whoever mends
   * one takes it off this list.
   */
  public enum Unsettled {
    /** A client on autopay sends a check, too; what it sent too much is not set off. */
    CHECK_FROM_AUTOPAY_CLIENT("money on account does not lower the next charge");

    private final String reason;

    Unsettled(String reason) {
      this.reason = reason;
    }

    /** Why it is left out. */
    public String reason() {
      return reason;
    }
  }
}
