package io.mspbilling.testkit.engine.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one kind of record, in the vendor's order.
 *
 * @param name the kind, as in {@code invoice}
 */
public record Shape(String name, Map<String, Field> fields) {
  public Shape {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Optional<Field> field(String fieldName) {
    return Optional.ofNullable(fields.get(fieldName));
  }

  @Override
  public String toString() {
    return name;
  }
}
