package io.mspbilling.reconciliation.matching.amount;

import java.util.Arrays;

/**
 * Which sums of positive amounts can be reached in one way, and which in more: a table up to the
 * target, counted in the greatest common divisor.
 */
final class SumTable {

  private static final long MAX_CELLS = 4_000_000;

  private final long divisor;
  private final long[] kinds;
  private final int[] counts;
  private final long target;

  SumTable(long[] kinds, int[] counts, long target) {
    this.divisor = Chance.divisor(kinds);
    this.kinds = kinds;
    this.counts = counts;
    this.target = target;
  }

  static boolean fits(long[] kinds, int[] counts, long target, long budget) {
    if (target <= 0 || Arrays.stream(kinds).anyMatch(kind -> kind <= 0)) {
      return false;
    }
    long cells = target / Chance.divisor(kinds) + 1;
    long units = Arrays.stream(counts).asLongStream().sum();
    return cells <= MAX_CELLS && cells * units <= budget && kinds.length < Short.MAX_VALUE;
  }

  SubsetSum.Verdict find() {
    long units = Arrays.stream(counts).asLongStream().sum();
    long work = (target / divisor + 1) * units;
    int sets = SubsetSum.sets(counts);
    if (target % divisor != 0) {
      return new SubsetSum.Verdict(0, new int[0], sets, true, 0);
    }
    int cells = (int) (target / divisor) + 1;
    byte[] ways = new byte[cells];
    short[] last = new short[cells];
    ways[0] = 1;
    for (int kind = 0; kind < kinds.length; kind++) {
      add(ways, last, kind);
    }
    int solutions = ways[cells - 1];
    int[] chosen = solutions == 0 ? new int[0] : trace(last, cells - 1);
    return new SubsetSum.Verdict(solutions, chosen, sets, true, work);
  }

  /**
   * Adds all copies of one kind: the ways to a sum are those without the kind, and those to the sum
   * less one copy, less two, and so on.
   */
  private void add(byte[] ways, short[] last, int kind) {
    long step = kinds[kind] / divisor;
    for (int sum = ways.length - 1; sum >= step; sum--) {
      int all = ways[sum];
      for (int copies = 1; copies <= counts[kind] && copies * step <= sum && all < 2; copies++) {
        int before = ways[(int) (sum - copies * step)];
        if (before > 0 && all == 0) {
          last[sum] = (short) (kind + 1);
        }
        all += before;
      }
      ways[sum] = (byte) Math.min(2, all);
    }
  }

  /**
   * One way to a sum. A sum's last kind is the first that reached it, so what is left was reached
   * by earlier kinds alone.
   */
  private int[] trace(short[] last, int cell) {
    int[] chosen = new int[kinds.length];
    int sum = cell;
    while (sum > 0) {
      int kind = last[sum] - 1;
      chosen[kind]++;
      sum -= (int) (kinds[kind] / divisor);
    }
    return chosen;
  }
}
