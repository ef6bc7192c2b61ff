package io.mspbilling.reconciliation.matching.amount;

import java.util.Arrays;

/**
 * Which sets of amounts have a given sum: none, exactly one, or more. Equal amounts are one kind;
 * taking two of three 500s counts as one set, however many ways there are to choose them.
 *
 * <p>Small inputs are decided by meeting in the middle, also with negative amounts; larger ones of
 * positive amounts by a table of reachable sums; what is too large for both by sets of at most
 * three. All within a budget that is counted, not timed.
 */
public final class SubsetSum {

  private static final int MAX_HALF = 1 << 16;

  private SubsetSum() {}

  /**
   * What was found.
   *
   * @param solutions 0, 1, or 2 for two or more
   * @param chosen how many of each kind, for one of the solutions; empty if there is none
   * @param setsMilliBits thousandths of log2 of the number of sets that were looked at
   * @param complete whether all sets were looked at
   * @param work steps used
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and made for every payment
  public record Verdict(
      int solutions, int[] chosen, int setsMilliBits, boolean complete, long work) {}

  /**
   * Looks for sets.
   *
   * @param kinds the amounts, each different and not zero
   * @param counts how many there are of each; at least one
   * @param budget most steps
   */
  public static Verdict find(long[] kinds, int[] counts, long target, long budget) {
    int middle = middle(counts);
    long left = states(counts, 0, middle);
    long right = states(counts, middle, counts.length);
    if (left <= MAX_HALF && right <= MAX_HALF && (left + right) * 8 <= budget) {
      return new MeetInTheMiddle(kinds, counts, middle).find(target);
    }
    if (SumTable.fits(kinds, counts, target, budget)) {
      return new SumTable(kinds, counts, target).find();
    }
    return FewTerms.find(kinds, counts, target, budget);
  }

  /** Where to cut so that both halves have about as many states. */
  private static int middle(int[] counts) {
    int all = 0;
    for (int count : counts) {
      all += MilliBits.log2(count + 1L);
    }
    int half = 0;
    int middle = 0;
    while (middle < counts.length && half * 2 < all) {
      half += MilliBits.log2(counts[middle++] + 1L);
    }
    return middle;
  }

  /** How many choices a part of the kinds allows; at most a little above the limit. */
  static long states(int[] counts, int from, int to) {
    long states = 1;
    for (int i = from; i < to && states <= MAX_HALF; i++) {
      states *= counts[i] + 1L;
    }
    return states;
  }

  /** Thousandths of log2 of the number of all sets. */
  static int sets(int[] counts) {
    return Arrays.stream(counts).map(count -> MilliBits.log2(count + 1L)).sum();
  }
}
