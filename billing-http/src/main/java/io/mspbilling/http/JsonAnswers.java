package io.mspbilling.http;

import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.json.Rows;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Readers of answers that are JSON. Immutable; safe for any number of threads. */
public final class JsonAnswers {
  private final Json json;

  JsonAnswers(Json json) {
    this.json = Objects.requireNonNull(json, "json");
  }

  /** One document, as a tree. */
  public AnswerReader<Node> tree() {
    return answer -> json.tree(jsonOf(answer));
  }

  /** One document, as a wire record. */
  public <T> AnswerReader<T> one(Class<T> type) {
    return answer -> json.read(type, jsonOf(answer));
  }

  /** An array, row by row; it has to be there. */
  public <T> AnswerReader<Rows<T>> rows(Class<T> type, String... members) {
    return answer -> json.readRows(type, jsonOf(answer), members);
  }

  /** An array, row by row; empty if a member on the way is absent. */
  public <T> AnswerReader<Optional<Rows<T>>> optionalRows(Class<T> type, String... members) {
    return answer -> json.findRows(type, jsonOf(answer), members);
  }

  /** A captive portal or a proxy's page may well be named before it is read. */
  private static byte[] jsonOf(HttpAnswer answer) {
    String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      throw new JsonProblem(
          JsonProblem.Kind.NOT_JSON,
          "$",
          "a web page where JSON was expected; is a proxy between?");
    }
    return answer.bytes();
  }
}
