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
      int nothing = isNothing(i) && target == 0 ? 1 : 0;
      int hits = occurrences(sorted, target - left[i], 2 + nothing) - nothing;
      if (hits > 0) {
        witness = i;
        solutions += hits;
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
    int rightState = isNothing(leftState) ? 1 : 0;
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

  /** How often a sorted array has a value; counts no further than so many. */
  private static int occurrences(long[] sorted, long value, int most) {
    int at = Arrays.binarySearch(sorted, value);
    if (at < 0) {
      return 0;
    }
    int count = 1;
    for (int i = at - 1; i >= 0 && sorted[i] == value && count < most; i--) {
      count++;
    }
    for (int i = at + 1; i < sorted.length && sorted[i] == value && count < most; i++) {
      count++;
    }
    return count;
  }
}
