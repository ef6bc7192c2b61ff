package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value that is made of fields.
 *
 * @param defaults what fields say that are left out; without it they must be there
 * @param make the value from its fields; throws what the value's constructor throws, which then is
 *     a problem of the record
 */
record RecordForm<R>(Optional<R> defaults, Function<Values<R>, R> make, List<Field<R, ?, ?>> fields)
    implements Form<R> {

  /** What was read, by field. */
  static final class Values<R> {
    private final Map<String, Object> byName = new HashMap<>();

    /** What a field says; only put under a field of this type. */
    @SuppressWarnings("unchecked")
    <T> T get(Field<R, T, ?> field) {
      return (T) Objects.requireNonNull(byName.get(field.name()));
    }

    private boolean put(Field<R, ?, ?> field, Optional<?> value) {
      value.ifPresent(found -> byName.put(field.name(), found));
      return value.isPresent();
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, never written to.
  static <R> RecordForm<R> of(Function<Values<R>, R> make, Field<R, ?, ?>... fields) {
    return new RecordForm<>(Optional.empty(), make, List.of(fields));
  }

  RecordForm<R> orElse(R defaults) {
    return new RecordForm<>(Optional.of(defaults), make, fields);
  }

  @Override
  public Optional<R> read(Node json, Problems problems) {
    if (json.form() != FieldForm.RECORD) {
      return problems.needs("must be a record", json);
    }
    Values<R> values = new Values<>();
    boolean isWhole = hasOnlyKnown(json, problems);
    for (Field<R, ?, ?> field : fields) {
      isWhole &= values.put(field, field.read(json, defaults, problems));
    }
    if (!isWhole) {
      return Optional.empty();
    }
    try {
      return Optional.of(make.apply(values));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return problems.add(json.path(), String.valueOf(e.getMessage()));
    }
  }

  private boolean hasOnlyKnown(Node json, Problems problems) {
    Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
    List<String> unknown = json.names().stream().filter(name -> !known.contains(name)).toList();
    unknown.forEach(name -> problems.add(json.path() + "." + name, "there is no such field"));
    return unknown.isEmpty();
  }

  @Override
  public Object write(R value) {
    Map<String, Object> record = new LinkedHashMap<>();
    fields.forEach(field -> field.write(value, record));
    return record;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<R, ?, ?> field : fields) {
      Map<String, Object> property = Ordered.record("description", field.meaning());
      property.putAll(field.form().schema());
      properties.put(field.name(), property);
    }
    Map<String, Object> schema = Ordered.record("type", "object", "properties", properties);
    schema.put(
        "required",
        fields.stream().filter(field -> field.mustBeThere(defaults)).map(Field::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }
}
