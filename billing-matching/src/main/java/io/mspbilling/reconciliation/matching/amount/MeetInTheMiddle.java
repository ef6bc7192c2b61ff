package io.mspbilling.reconciliation.matching.amount;

import java.util.Arrays;

/** Sums of the one half of the kinds against sums of the other half. */
final class MeetInTheMiddle {

  private final long[] kinds;
  private final int[] counts;
  private final int middle;

  MeetInTheMiddle(long[] kinds, int[] counts, int middle) {
    this.kinds = kinds;
    this.counts = counts;
    this.middle = middle;
  }

  SubsetSum.Verdict find(long target) {
    long[] left = sums(0, middle);
    long[] right = sums(middle, kinds.length);
    long work = 8L * (left.length + right.length);
    long[] sorted = right.clone();
    Arrays.sort(sorted);
    int solutions = 0;
    int witness = -1;
    for (int i = 0; i < left.length && solutions < 2; i++) {
      int hits = occurrences(sorted, target - left[i]);
      if (hits > 0 && !(isNothing(i) && target == 0 && hits == 1)) {
        witness = i;
        solutions += target == 0 && isNothing(i) ? hits - 1 : hits;
      }
    }
    int[] chosen = witness < 0 ? new int[0] : decode(witness, right, target - left[witness]);
    return new SubsetSum.Verdict(
        Math.min(2, solutions), chosen, SubsetSum.sets(counts), true, work);
  }

  /** The first state of each half takes nothing. */
  private static boolean isNothing(int state) {
    return state == 0;
  }

  /**
   * All sums of a part of the kinds; the state's number tells the choice, the first kind fastest.
   */
  private long[] sums(int from, int to) {
    long[] sums = {0};
    for (int kind = from; kind < to; kind++) {
      int before = sums.length;
      sums = Arrays.copyOf(sums, before * (counts[kind] + 1));
      for (int i = before; i < sums.length; i++) {
        sums[i] = Math.addExact(sums[i - before], kinds[kind]);
      }
    }
    return sums;
  }

  private int[] decode(int leftState, long[] right, long rest) {
    int rightState = 0;
    while (right[rightState] != rest) {
      rightState++;
    }
    int[] chosen = new int[kinds.length];
    decode(leftState, 0, middle, chosen);
    decode(rightState, middle, kinds.length, chosen);
    return chosen;
  }

  private void decode(int state, int from, int to, int[] chosen) {
    int rest = state;
    for (int kind = from; kind < to; kind++) {
      chosen[kind] = rest % (counts[kind] + 1);
      rest /= counts[kind] + 1;
    }
  }

  /** How often a sorted array has a value; counts no further than two. */
  private static int occurrences(long[] sorted, long value) {
    int at = Arrays.binarySearch(sorted, value);
    if (at < 0) {
      return 0;
    }
    boolean twice =
        (at > 0 && sorted[at - 1] == value) || (at + 1 < sorted.length && sorted[at + 1] == value);
    return twice ? 2 : 1;
  }
}
