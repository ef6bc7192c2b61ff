package io.mspbilling.testkit.engine.record;

import io.mspbilling.testkit.http.FakeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind by their {@code id}, a whole number. Ids only ever grow: one that was
 * deleted is not given again. Not safe for use by several threads.
 */
public final class Table {
  private final Shape shape;
  private final Function<String, RuntimeException> absent;
  private final NavigableMap<Long, FakeObject> rows = new TreeMap<>();
  private final List<Index> indexes = new ArrayList<>();
  private long highestId;
  private long lowestId;

  /**
   * Starts an empty table.
   *
   * @param absent makes the vendor's refusal of a record that is not there, as in {@code invoice 7}
   */
  public Table(Shape shape, Function<String, RuntimeException> absent) {
    this.shape = shape;
    this.absent = absent;
  }

  public Shape shape() {
    return shape;
  }

  /** All rows, lowest id first. */
  public Stream<FakeObject> rows() {
    return rows.values().stream();
  }

  public Optional<FakeObject> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** The row, or the vendor's refusal. */
  public FakeObject get(long id) {
    return find(id).orElseThrow(() -> absent.apply(shape + " " + id));
  }

  public long nextId() {
    return highestId + 1;
  }

  /** The next id of those that are below zero. */
  public long nextIdBelow() {
    return lowestId - 1;
  }

  /** Stores a row under its {@code id}, in place of the one that is there. */
  public void put(FakeObject row) {
    long id =
        row.integer("id")
            .orElseThrow(() -> new IllegalArgumentException(shape + " without an id: " + row));
    highestId = Math.max(highestId, id);
    lowestId = Math.min(lowestId, id);
    unlisted(id, rows.put(id, row));
    indexes.forEach(index -> index.add(id, row));
  }

  public void remove(long id) {
    unlisted(id, rows.remove(id));
  }

  private void unlisted(long id, @Nullable FakeObject before) {
    if (before != null) {
      indexes.forEach(index -> index.remove(id, before));
    }
  }

  /**
   * Keeps rows at hand by the records that they are of. Ask for it before there are rows.
   *
   * @param owners the ids of the records that a row is of
   */
  public Index index(Function<FakeObject, Stream<Long>> owners) {
    Index index = new Index(owners);
    indexes.add(index);
    return index;
  }
}
