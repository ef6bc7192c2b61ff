package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value for each of some constants: a record with their names as fields. */
record MapForm<K extends Enum<K>, V>(WordForm<K> keys, Form<V> values) implements Form<Map<K, V>> {

  @Override
  public Optional<Map<K, V>> read(Node json, Problems problems) {
    if (json.form() != FieldForm.RECORD) {
      return problems.needs("must be a record", json);
    }
    Map<K, V> map = new LinkedHashMap<>();
    for (String name : json.names()) {
      Optional<V> value = values.read(json.at(name), problems);
      keys.find(name)
          .ifPresentOrElse(
              key -> value.ifPresent(found -> map.put(key, found)),
              () -> problems.add(json.path() + "." + name, keys.need()));
    }
    return map.size() == json.names().size() ? Optional.of(map) : Optional.empty();
  }

  @Override
  public Object write(Map<K, V> map) {
    Map<String, Object> record = new TreeMap<>();
    map.forEach((key, value) -> record.put(keys.word(key), values.write(value)));
    return record;
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.with(
        Ordered.record("type", "object", "propertyNames", keys.schema()),
        "additionalProperties",
        values.schema());
  }
}
