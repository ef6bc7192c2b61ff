package io.mspbilling.report;

import java.util.Objects;

/**
 * One figure of a report, beside what it was a period before.
 *
 * @param key names it for programs, the same in each report
 * @param label what people call it
 * @param meaning what it says and how it is reckoned, in a sentence
 * @param now what it is at the end of the period
 * @param before what it was at the end of the period before
 * @param wanted which way is good
 */
public record Reading(
    String key, String label, String meaning, Quantity now, Quantity before, Wanted wanted) {

  public Reading {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(wanted, "wanted");
  }

  /** Which way a figure should move. */
  public enum Wanted {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Neither. */
    NEITHER
  }

  /** How it moved, for whoever wants it to. */
  public enum Judgement {
    BETTER,
    WORSE,
    /** It did not move, no way is good, or there is nothing to compare with. */
    NEUTRAL
  }

  /** How much it moved; undefined if one of the two is. */
  public Quantity change() {
    return now.minus(before);
  }

  /** Whether that is good. */
  public Judgement judgement() {
    int direction = change().signum();
    if (direction == 0 || wanted == Wanted.NEITHER) {
      return Judgement.NEUTRAL;
    }
    return (direction > 0) == (wanted == Wanted.HIGHER) ? Judgement.BETTER : Judgement.WORSE;
  }
}
