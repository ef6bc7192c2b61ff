package io.mspbilling.psa.syncro.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a refusal says. Syncro words it in at least eight forms: a text or a list of texts under
 * {@code error}, {@code errors} or {@code message}, beside a {@code record}, {@code params} or
 * {@code success} or not; lists of texts by field under {@code errors}; and the same without any
 * wrapper.
 *
 * @param texts for people, in the vendor's words and hence perhaps with data of the call
 * @param fields the members that it finds fault with
 */
record ErrorBody(List<String> texts, List<String> fields) {
  private static final List<String> WRAPPERS = List.of("error", "errors", "message");
  private static final List<String> BESIDE = List.of("record", "params", "success", "status");

  /** Empty if the body is no record that could be one of these. */
  static Optional<ErrorBody> read(HttpAnswer answer) {
    try {
      Node body = Json.standard().tree(answer.body());
      return body.names().isEmpty() ? Optional.empty() : Optional.of(of(body));
    } catch (JsonProblem noJson) {
      return Optional.empty();
    }
  }

  private static ErrorBody of(Node body) {
    List<Node> wrapped = WRAPPERS.stream().filter(body::has).map(body::at).toList();
    List<String> texts =
        WRAPPERS.stream().filter(body::has).flatMap(name -> texts(body, name)).toList();
    Stream<String> fields =
        wrapped.isEmpty()
            ? body.names().stream().filter(name -> !BESIDE.contains(name))
            : wrapped.stream().flatMap(node -> node.names().stream());
    return new ErrorBody(texts, fields.toList());
  }

  private static Stream<String> texts(Node body, String name) {
    return switch (body.form(name)) {
      case LIST -> body.texts(name).stream();
      case RECORD -> Stream.empty();
      default -> body.text(name).stream();
    };
  }

  boolean says(String words) {
    return texts.stream()
        .anyMatch(text -> text.strip().regionMatches(true, 0, words, 0, words.length()));
  }
}
