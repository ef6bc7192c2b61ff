package io.mspbilling.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a JSON array in document order, legible or not. Immutable.
 *
 * @param <T> wire record of a row
 */
public final class Rows<T> implements Iterable<Row<T>> {
  private final List<Row<T>> rows;

  Rows(List<Row<T>> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Every row in document order. */
  public List<Row<T>> all() {
    return rows;
  }

  /** How many rows the array had, legible or not: what paging counts. */
  public int size() {
    return rows.size();
  }

  /** Whether the array was empty. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The rows that could be read. */
  public List<T> legible() {
    List<T> values = new ArrayList<>(rows.size());
    for (Row<T> row : rows) {
      if (row instanceof Row.Legible<T> legible) {
        values.add(legible.value());
      }
    }
    return List.copyOf(values);
  }

  /** The rows that could not be read; report each of them. */
  public List<Row.Illegible<T>> illegible() {
    List<Row.Illegible<T>> problems = new ArrayList<>();
    for (Row<T> row : rows) {
      if (row instanceof Row.Illegible<T> illegible) {
        problems.add(illegible);
      }
    }
    return List.copyOf(problems);
  }

  /**
   * All values, if every row could be read.
   *
   * @throws JsonProblem the first row's problem otherwise
   */
  public List<T> required() {
    List<Row.Illegible<T>> problems = illegible();
    if (!problems.isEmpty()) {
      throw problems.get(0).problem();
    }
    return legible();
  }

  @Override
  public Iterator<Row<T>> iterator() {
    return rows.iterator();
  }

  /** Counts only, never data. */
  @Override
  public String toString() {
    return "Rows(" + rows.size() + ", illegible " + illegible().size() + ")";
  }
}
