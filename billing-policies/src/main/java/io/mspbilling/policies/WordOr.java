package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that has a word of its own, as {@code never}; any other stands in its form.
 *
 * @param value what the word stands for
 * @param others a form that is no text
 */
record WordOr<T>(String word, T value, Form<T> others) implements Form<T> {

  @Override
  public Optional<T> read(Node json, Problems problems) {
    if (json.form() != FieldForm.TEXT) {
      return others.read(json, problems);
    }
    return json.value()
        .filter(word::equals)
        .map(found -> value)
        .or(() -> problems.needs("the only word here is \"" + word + "\"", json));
  }

  @Override
  public Object write(T written) {
    return written.equals(value) ? word : others.write(written);
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.record("anyOf", List.of(Ordered.record("const", word), others.schema()));
  }
}
