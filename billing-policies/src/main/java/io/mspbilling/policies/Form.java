package io.mspbilling.policies;

import io.mspbilling.json.Node;
import java.util.Map;
import java.util.Optional;

/** How a value stands in JSON: read, written and described in one place. */
interface Form<T> {

  /** What stands there; empty if it cannot be read, which then is among the problems. */
  Optional<T> read(Node json, Problems problems);

  /** A text, number or flag, or a list or map of them. */
  Object write(T value);

  /** Its JSON Schema. */
  Map<String, Object> schema();
}
