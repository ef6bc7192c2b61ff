package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All records, by kind and id, in the order they were made. */
final class Tables {
  private final Map<Kind, Map<String, Entity>> tables = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> lastIds = new EnumMap<>(Kind.class);

  Optional<Entity> find(Key key) {
    return Optional.ofNullable(table(key.kind()).get(key.id()));
  }

  Collection<Entity> all(Kind kind) {
    return table(kind).values();
  }

  /** Answers all records of a kind as they are now, in a list that stays as it is. */
  List<Entity> snapshot(Kind kind) {
    return new ArrayList<>(all(kind));
  }

  void put(Entity entity) {
    Key key = entity.key();
    table(key.kind()).put(key.id(), entity);
    if (key.id().matches("\\d{1,15}")) {
      lastIds.merge(sequence(key.kind()), Long.parseLong(key.id()), Math::max);
    }
  }

  void remove(Key key) {
    table(key.kind()).remove(key.id());
  }

  /** Answers an id that was never used, without taking it. */
  String freeId(Kind kind) {
    return Long.toString(lastIds.getOrDefault(sequence(kind), 0L) + 1);
  }

  /** All transactions draw their ids from one sequence, and so do customers and vendors. */
  private static Kind sequence(Kind kind) {
    if (kind.isTransaction()) {
      return Kind.INVOICE;
    }
    return kind == Kind.VENDOR ? Kind.CUSTOMER : kind;
  }

  private Map<String, Entity> table(Kind kind) {
    return tables.computeIfAbsent(kind, any -> new LinkedHashMap<>());
  }
}
