package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeObject;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The records of one kind, by id. Ids only ever grow: one that was deleted is not given again. */
final class Table {
  private final Shape shape;
  private final NavigableMap<Long, FakeObject> rows = new TreeMap<>();
  private long highestId;

  Table(Shape shape) {
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }

  /** Returns all rows, lowest id first. */
  Stream<FakeObject> rows() {
    return rows.values().stream();
  }

  Optional<FakeObject> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /**
   * @throws Refused with the vendor's 404 if there is none
   */
  FakeObject get(long id) {
    return find(id).orElseThrow(() -> Refused.notFound(shape.name() + " " + id));
  }

  long nextId() {
    return highestId + 1;
  }

  /** Stores a row under its {@code id}, in place of the one that is there. */
  void put(FakeObject row) {
    long id =
        row.integer("id")
            .orElseThrow(() -> new IllegalArgumentException(shape + " without an id: " + row));
    highestId = Math.max(highestId, id);
    rows.put(id, row);
  }

  void remove(long id) {
    rows.remove(id);
  }
}
