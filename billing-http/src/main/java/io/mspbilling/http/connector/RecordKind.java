package io.mspbilling.http.connector;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one kind of record is called and read.
 *
 * @param name as in {@code invoice}; shown in failures
 * @param plural as in {@code invoices}
 * @param idField the field that holds its id, as in {@code id}
 * @param reader makes the value, or throws a {@link JsonProblem}
 */
public record RecordKind<V>(String name, String plural, String idField, Function<Node, V> reader) {

  public RecordKind {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plural, "plural");
    Objects.requireNonNull(idField, "idField");
    Objects.requireNonNull(reader, "reader");
  }

  /** A kind whose id is in the field {@code id}. */
  public static <V> RecordKind<V> of(String name, String plural, Function<Node, V> reader) {
    return new RecordKind<>(name, plural, "id", reader);
  }

  /** The record's id as the vendor sent it. */
  public Optional<String> id(Node record) {
    return named(record).text(idField);
  }

  /** The record, under the name that problems call it by. */
  public Node named(Node record) {
    return record.as(name, idField);
  }

  /**
   * Reads a record.
   *
   * @throws JsonProblem if it cannot be read, or contradicts itself
   */
  public V read(Node record) {
    Node named = named(record);
    try {
      return reader.apply(named);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      // A value that refuses to be built; its message may quote the data.
      throw new JsonProblem(JsonProblem.Kind.INVALID, named.path(), "contradicts itself");
    }
  }
}
