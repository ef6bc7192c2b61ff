package io.mspbilling.reconciliation.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Items of the same amount, one inside a set and one outside, that could change places. */
final class Twins {

  private Twins() {}

  /** Whether an item outside of an explanation of several could stand for one inside. */
  static boolean outside(Items items, Hypothesis hypothesis, int[] pool) {
    return hypothesis.size() > 1 && of(items, hypothesis, pool).length > 0;
  }

  /**
   * The items of an explanation that others could stand for, and those others, in the order of the
   * pool.
   */
  static int[] of(Items items, Hypothesis hypothesis, int[] pool) {
    Set<Integer> inside = new HashSet<>();
    Set<Long> amounts = new HashSet<>();
    for (int i = 0; i < hypothesis.size(); i++) {
      inside.add(hypothesis.item(i));
      amounts.add(items.open(hypothesis.item(i)));
    }
    Set<Long> shared = new HashSet<>();
    for (int item : pool) {
      if (!inside.contains(item) && amounts.contains(items.open(item))) {
        shared.add(items.open(item));
      }
    }
    return Arrays.stream(pool).filter(item -> shared.contains(items.open(item))).toArray();
  }
}
