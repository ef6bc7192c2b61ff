package io.mspbilling.reconciliation.matching;

/** Items of the same amount, one inside a set and one outside, that could change places. */
final class Twins {

  private Twins() {}

  /** Whether an item outside of an explanation of several could stand for one inside. */
  static boolean outside(Items items, Hypothesis hypothesis, int[] pool) {
    if (hypothesis.size() < 2) {
      return false;
    }
    java.util.Set<Long> amounts = new java.util.HashSet<>();
    java.util.Set<Integer> inside = new java.util.HashSet<>();
    for (int i = 0; i < hypothesis.size(); i++) {
      amounts.add(items.open(hypothesis.item(i)));
      inside.add(hypothesis.item(i));
    }
    for (int item : pool) {
      if (!inside.contains(item) && amounts.contains(items.open(item))) {
        return true;
      }
    }
    return false;
  }
}
