package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.Map;
import java.util.Optional;

/** A text that may be blank. */
record AnyTextForm() implements Form<String> {

  @Override
  public Optional<String> read(Node json, Problems problems) {
    return json.value()
        .filter(text -> json.form() == FieldForm.TEXT || json.form() == FieldForm.NOTHING)
        .or(() -> problems.needs("must be a text", json));
  }

  @Override
  public Object write(String text) {
    return text;
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.record("type", "string");
  }
}
