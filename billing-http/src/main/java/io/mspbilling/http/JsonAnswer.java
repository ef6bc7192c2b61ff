package io.mspbilling.http;

import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.Locale;

/** Reads answers that are one JSON document, whatever content type the vendor gives them. */
record JsonAnswer(Json json) implements AnswerReader<Node> {

  @Override
  public Node read(HttpAnswer answer) {
    try {
      return json.tree(answer.bytes());
    } catch (JsonProblem e) {
      String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      if (type.startsWith("text/html")) {
        // A captive portal or a proxy's page may well be named for what it is.
        throw new JsonProblem(
            JsonProblem.Kind.NOT_JSON,
            "$",
            "a web page where JSON was expected; is a proxy between?");
      }
      throw e;
    }
  }
}
