package io.mspbilling.reconciliation.matching;

import java.util.Arrays;
import java.util.Currency;

/** Finds items by the amount that was open on them at first. */
final class AmountIndex {

  private static final int MAX_CURRENCIES = 4;

  private final Items items;
  private final long[] amounts;
  private final int[] numbers;

  AmountIndex(long[] open, Items items) {
    this.items = items;
    Integer[] order = new Integer[open.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> open[a] != open[b] ? Long.compare(open[a], open[b]) : a.compareTo(b));
    numbers = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    amounts = Arrays.stream(numbers).mapToLong(i -> open[i]).toArray();
  }

  /**
   * The items with an amount, in the order of ids; at most so many, of the first few that have it.
   */
  int[] find(long amount, Currency currency, int most) {
    int[] found = new int[most];
    int count = 0;
    int end = Math.min(amounts.length, first(amount) + most * MAX_CURRENCIES);
    for (int at = first(amount); at < end && amounts[at] == amount && count < most; at++) {
      if (items.currency(numbers[at]).equals(currency)) {
        found[count++] = numbers[at];
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int first(long amount) {
    int low = 0;
    int high = amounts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = amounts[middle] < amount;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}
