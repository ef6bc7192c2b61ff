package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import java.util.List;

/** Lists of texts: a list, or in a table one text with bars between. */
final class Texts {

  private Texts() {}

  static List<String> of(Node fields, String field) {
    Node value = fields.at(field);
    if (!value.isPresent()) {
      return List.of();
    }
    if (value.isList()) {
      return fields.texts(field);
    }
    return List.of(fields.requiredText(field).split("\\s*\\|\\s*"));
  }
}
