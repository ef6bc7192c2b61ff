package io.mspbilling.reconciliation.matching.amount;

import java.util.HashMap;
import java.util.Map;

/** Sets of at most three amounts, where all sets would be too many. */
final class FewTerms {

  private FewTerms() {}

  static SubsetSum.Verdict find(long[] kinds, int[] counts, long target, long budget) {
    int n = kinds.length;
    int terms = (long) n * n <= budget ? 3 : (n <= budget ? 2 : 0);
    Map<Long, Integer> at = new HashMap<>();
    for (int i = 0; i < n; i++) {
      at.put(kinds[i], i);
    }
    Search search = new Search(kinds, counts, at);
    if (terms >= 1) {
      search.withOne(target, 0);
    }
    if (terms >= 2) {
      search.withTwo(target, 0, -1);
    }
    for (int i = 0; terms == 3 && i < n && search.solutions < 2; i++) {
      search.withTwo(target - kinds[i], i, i);
    }
    long work = terms == 3 ? (long) n * n : n;
    int sets = terms * MilliBits.log2(Math.max(1, n)) - (terms == 3 ? 2_585 : 1_000);
    return new SubsetSum.Verdict(
        Math.min(2, search.solutions), search.chosen, Math.max(0, sets), false, work);
  }

  private static final class Search {
    private final long[] kinds;
    private final int[] counts;
    private final Map<Long, Integer> at;
    private int solutions;
    private int[] chosen = new int[0];

    Search(long[] kinds, int[] counts, Map<Long, Integer> at) {
      this.kinds = kinds;
      this.counts = counts;
      this.at = at;
    }

    void withOne(long rest, int from) {
      Integer kind = at.get(rest);
      if (kind != null && kind >= from) {
        found(-1, -1, kind);
      }
    }

    /** Two more, in the order of their kinds, beside one that was taken already. */
    void withTwo(long rest, int from, int taken) {
      for (int i = from; i < kinds.length && solutions < 2; i++) {
        Integer other = at.get(rest - kinds[i]);
        if (other != null && other >= i) {
          found(taken, i, other);
        }
      }
    }

    private void found(int a, int b, int c) {
      int[] found = new int[kinds.length];
      for (int kind : new int[] {a, b, c}) {
        if (kind >= 0 && ++found[kind] > counts[kind]) {
          return;
        }
      }
      solutions++;
      chosen = found;
    }
  }
}
