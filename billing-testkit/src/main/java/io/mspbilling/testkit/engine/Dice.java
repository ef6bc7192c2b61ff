package io.mspbilling.testkit.engine;

import java.util.List;

/** The same numbers for a seed on every JDK, for ever: SplitMix64. */
public final class Dice {
  private long state;

  /**
   * @param seed decides everything that follows
   */
  public Dice(long seed) {
    state = seed;
  }

  /** From 0 to less than the bound. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From the first to the last, both included. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True so many times in a thousand. */
  public boolean perMille(int chance) {
    return below(1000) < chance;
  }

  /** One of several, each as likely. */
  public <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
