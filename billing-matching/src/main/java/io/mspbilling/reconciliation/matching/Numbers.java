package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.ExternalId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts records into the order of their ids, each once: the order in which the engine works. */
final class Numbers {

  private Numbers() {}

  static int compare(ExternalId a, ExternalId b) {
    if (a.system().equals(b.system())) {
      return a.value().compareTo(b.value());
    }
    return a.system().compareTo(b.system());
  }

  /**
   * All records, each once, in the order of their ids.
   *
   * @throws IllegalArgumentException if two that differ have the same id
   */
  static <T> List<T> inOrder(Collection<T> given, Function<T, ? extends ExternalId> id) {
    @SuppressWarnings("unchecked")
    T[] all = (T[]) given.toArray();
    Comparator<T> order = (a, b) -> compare(id.apply(a), id.apply(b));
    if (!isSorted(all, order)) {
      Arrays.sort(all, order);
    }
    List<T> each = new ArrayList<>(all.length);
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || order.compare(all[i - 1], all[i]) != 0) {
        each.add(all[i]);
      } else if (!all[i].equals(all[i - 1])) {
        throw new IllegalArgumentException("two that differ are called " + id.apply(all[i]).text());
      }
    }
    return each;
  }

  private static <T> boolean isSorted(T[] all, Comparator<T> order) {
    for (int i = 1; i < all.length; i++) {
      if (order.compare(all[i - 1], all[i]) > 0) {
        return false;
      }
    }
    return true;
  }
}
