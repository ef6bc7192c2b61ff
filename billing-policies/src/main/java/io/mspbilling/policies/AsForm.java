package io.mspbilling.policies;

import io.mspbilling.json.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value that stands there as another. */
record AsForm<T, V>(Form<V> form, Function<V, T> make, Function<T, V> value) implements Form<T> {

  @Override
  public Optional<T> read(Node json, Problems problems) {
    return form.read(json, problems).map(make);
  }

  @Override
  public Object write(T written) {
    return form.write(value.apply(written));
  }

  @Override
  public Map<String, Object> schema() {
    return form.schema();
  }
}
