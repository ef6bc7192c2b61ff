package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery.MAX_PAGE_SIZE_ROWS;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads all pages of a list that is in the order of ids. Each page begins with the last row of the
 * one before: if that row is another one, somebody deleted or added rows meanwhile, and the list is
 * read again, so that no row is lost or doubled.
 *
 * @param <W> wire form of a row
 */
final class QuickBooksPages<W> {
  /** More is surely not what somebody wants to hold in memory. */
  private static final int MAX_ROWS = 200_000;

  private static final int MAX_READINGS = 3;

  private final String operation;
  private final BiFunction<Integer, Integer, List<Row<W>>> page;
  private final Function<W, Optional<String>> id;

  /**
   * @param page reads one page from its first position, counted from 1, and its most rows
   * @param id the id of a row
   */
  QuickBooksPages(
      String operation,
      BiFunction<Integer, Integer, List<Row<W>>> page,
      Function<W, Optional<String>> id) {
    this.operation = operation;
    this.page = page;
    this.id = id;
  }

  /**
   * All rows, each once.
   *
   * @throws UnreachableException if the list changed each time while it was read
   * @throws UnreadableException if there are too many rows
   */
  List<Row<W>> all() {
    for (int reading = 1; reading <= MAX_READINGS; reading++) {
      Optional<List<Row<W>>> rows = inOneGo();
      if (rows.isPresent()) {
        return rows.get();
      }
    }
    throw new UnreachableException(
        QuickBooksCalls.SYSTEM, operation, "the list changed each time while it was read", null);
  }

  /** Empty if the list changed meanwhile. */
  private Optional<List<Row<W>>> inOneGo() {
    List<Row<W>> rows = new ArrayList<>(page.apply(1, MAX_PAGE_SIZE_ROWS));
    boolean full = rows.size() >= MAX_PAGE_SIZE_ROWS;
    while (full) {
      if (rows.size() > MAX_ROWS) {
        throw new UnreadableException(
            QuickBooksCalls.SYSTEM, operation, "more than " + MAX_ROWS + " records", null);
      }
      List<Row<W>> next = page.apply(rows.size(), MAX_PAGE_SIZE_ROWS);
      if (next.isEmpty() || !id(next.get(0)).equals(id(rows.get(rows.size() - 1)))) {
        return Optional.empty();
      }
      rows.addAll(next.subList(1, next.size()));
      full = next.size() >= MAX_PAGE_SIZE_ROWS;
    }
    return Optional.of(rows);
  }

  private Optional<String> id(Row<W> row) {
    if (row instanceof Row.Legible<W> legible) {
      return id.apply(legible.value());
    }
    return ((Row.Illegible<W>) row).id();
  }
}
