package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as QuickBooks holds it. Two are equal if all but {@link #raw} is.
 *
 * @param id the internal id, which is not the number that people see
 * @param syncToken counts the record's changes; a write has to name the latest
 * @param updatedAt when QuickBooks last changed it; empty if that cannot be read
 * @param value its content, as far as it is modelled
 * @param raw all that came, for the fields that are not modelled; keeps its page in memory
 * @param <T> what kind of record
 */
public record Stored<T>(
    String id, String syncToken, Optional<Instant> updatedAt, T value, Node raw) {

  public Stored {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(syncToken, "syncToken");
    Objects.requireNonNull(updatedAt, "updatedAt");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(raw, "raw");
  }

  /** Reads a record; a {@code JsonProblem} names the field that cannot be right. */
  public static <T> Stored<T> read(Node record, Function<Node, T> reader) {
    return new Stored<>(
        record.requiredText("Id"),
        record.requiredText("SyncToken"),
        updatedAt(record),
        reader.apply(record),
        record);
  }

  /** Nothing is decided by a time of change alone: one that is odd must not cost the record. */
  private static Optional<Instant> updatedAt(Node record) {
    try {
      return record.node("MetaData").instant("LastUpdatedTime");
    } catch (JsonProblem e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stored<?> stored
        && id.equals(stored.id)
        && syncToken.equals(stored.syncToken)
        && updatedAt.equals(stored.updatedAt)
        && value.equals(stored.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, syncToken, updatedAt, value);
  }
}
