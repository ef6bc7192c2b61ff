package io.mspbilling.testkit.engine.record;

import io.mspbilling.testkit.http.FakeObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a table by the records that they are of, as lines by their invoice; see {@link
 * Table#index}. Not safe for use by several threads.
 */
public final class Index {
  private final Function<FakeObject, Stream<Long>> owners;
  private final Map<Long, NavigableMap<Long, FakeObject>> rows = new HashMap<>();

  Index(Function<FakeObject, Stream<Long>> owners) {
    this.owners = owners;
  }

  /** The rows of a record as they are now, lowest id first. */
  public Stream<FakeObject> of(long owner) {
    return List.copyOf(rows.getOrDefault(owner, new TreeMap<>()).values()).stream();
  }

  void add(long id, FakeObject row) {
    owners
        .apply(row)
        .forEach(owner -> rows.computeIfAbsent(owner, one -> new TreeMap<>()).put(id, row));
  }

  void remove(long id, FakeObject row) {
    owners.apply(row).forEach(owner -> rows.getOrDefault(owner, new TreeMap<>()).remove(id));
  }
}
