package io.mspbilling.reconciliation.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Spreads money over invoices in an order, as far as it goes. */
final class Fill {

  private Fill() {}

  /** Fills the items in the order given; empty if there is nothing to fill. */
  static Optional<Hypothesis> of(Items items, int[] order, long available, List<Clue> clues) {
    int[] which = new int[order.length];
    long[] cash = new long[order.length];
    int count = 0;
    long left = available;
    for (int item : order) {
      if (left > 0 && items.open(item) > 0) {
        which[count] = item;
        cash[count] = Math.min(left, items.open(item));
        left -= cash[count++];
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Hypothesis.cash(
                Arrays.copyOf(which, count),
                Arrays.copyOf(cash, count),
                Evidence.OLDEST_FIRST,
                clues));
  }

  /** The order that a policy asks for, of items in the order of due dates. */
  static int[] inOrder(Items items, int[] byDue, MatchingPolicy.FillOrder order) {
    Comparator<Integer> comparator =
        switch (order) {
          case OLDEST_FIRST -> Comparator.comparingInt(items::due);
          case NEWEST_FIRST -> Comparator.<Integer>comparingInt(items::due).reversed();
          case LARGEST_FIRST -> Comparator.<Integer>comparingLong(items::open).reversed();
        };
    return Arrays.stream(byDue).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
  }
}
