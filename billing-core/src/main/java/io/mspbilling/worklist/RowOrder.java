package io.mspbilling.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows in their order, each once. What names a row is made up from parts, and is made once here.
 */
final class RowOrder {

  private static final Comparator<Placed> ORDER =
      Comparator.comparing((Placed placed) -> placed.row().kind())
          .thenComparing(Placed::key)
          .thenComparing(placed -> placed.row().facts())
          .thenComparing(placed -> placed.row().remedy());

  private RowOrder() {}

  /**
   * A row and what names it.
   *
   * @param key of its subject
   */
  record Placed(ExceptionRow row, String key, ExceptionId id) {

    static Placed of(ExceptionRow row) {
      String key = row.subject().key();
      return new Placed(row, key, ExceptionId.of(row.kind(), key));
    }
  }

  /** As {@link ExceptionRow} orders them; of those that differ only in their first day, one. */
  static List<Placed> of(Collection<ExceptionRow> rows) {
    List<Placed> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(Placed.of(row)));
    all.sort(ORDER);
    List<Placed> each = new ArrayList<>(all.size());
    int alike = 0;
    for (Placed placed : all) {
      if (!each.isEmpty() && ORDER.compare(each.get(each.size() - 1), placed) != 0) {
        alike = each.size();
      }
      if (each.subList(alike, each.size()).stream().noneMatch(one -> isSame(one, placed))) {
        each.add(placed);
      }
    }
    return each;
  }

  private static boolean isSame(Placed one, Placed other) {
    return one.row() == other.row() || undated(one.row()).equals(undated(other.row()));
  }

  private static ExceptionRow undated(ExceptionRow row) {
    return row.withFirstSeenOn(Optional.empty());
  }
}
