package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One of several kinds: a record with a single field, whose name says which. */
final class ChoiceForm<T> implements Form<T> {

  private record Kind<T, K extends T, V>(
      String name, Class<K> type, Form<V> form, Function<V, K> make, Function<K, V> value) {

    Optional<T> read(Node json, Problems problems) {
      return form.read(json.at(name), problems).map(make);
    }

    Map<String, Object> write(T written) {
      return Ordered.record(name, form.write(value.apply(type.cast(written))));
    }
  }

  private final Map<String, Kind<T, ?, ?>> kinds = new LinkedHashMap<>();

  <K extends T, V> ChoiceForm<T> or(
      String name, Class<K> type, Form<V> form, Function<V, K> make, Function<K, V> value) {
    kinds.put(name, new Kind<>(name, type, form, make, value));
    return this;
  }

  @Override
  public Optional<T> read(Node json, Problems problems) {
    String need = "must be a record with just one of " + String.join(", ", kinds.keySet());
    if (json.form() != FieldForm.RECORD) {
      return problems.needs(need, json);
    }
    Kind<T, ?, ?> kind = json.names().size() == 1 ? kinds.get(json.names().get(0)) : null;
    return kind == null ? problems.add(json.path(), need) : kind.read(json, problems);
  }

  @Override
  public Object write(T value) {
    return kinds.values().stream()
        .filter(kind -> kind.type().isInstance(value))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind for " + value))
        .write(value);
  }

  @Override
  public Map<String, Object> schema() {
    List<Object> schemas = new ArrayList<>();
    kinds.forEach(
        (name, kind) ->
            schemas.add(
                Ordered.with(
                    Ordered.with(
                        Ordered.record(
                            "type",
                            "object",
                            "properties",
                            Ordered.record(name, kind.form().schema())),
                        "required",
                        List.of(name)),
                    "additionalProperties",
                    false)));
    return Ordered.record("oneOf", schemas);
  }
}
