package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text, number or flag.
 *
 * @param kind which of them
 * @param need what it has to be, for people
 * @param parser its value; throws an {@link IllegalArgumentException}, {@link ArithmeticException}
 *     or {@link DateTimeException} if the text is not of the form
 * @param writer a text, a number or a flag
 */
record ScalarForm<T>(
    FieldForm kind,
    String need,
    Function<String, T> parser,
    Function<T, Object> writer,
    Map<String, Object> schema)
    implements Form<T> {

  static <T> ScalarForm<T> text(
      String need, Function<String, T> parser, Function<T, String> writer) {
    return new ScalarForm<>(
        FieldForm.TEXT,
        need,
        parser,
        writer::apply,
        Ordered.record("type", "string", "minLength", 1));
  }

  /** The same, described by a regular expression as well. */
  ScalarForm<T> matching(String pattern) {
    return new ScalarForm<>(
        kind, need, parser, writer, Ordered.record("type", "string", "pattern", pattern));
  }

  @Override
  public Optional<T> read(Node json, Problems problems) {
    if (json.form() != kind) {
      return problems.needs(need, json);
    }
    try {
      return json.value().map(parser);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return problems.needs(need, json);
    }
  }

  @Override
  public Object write(T value) {
    return writer.apply(value);
  }
}
