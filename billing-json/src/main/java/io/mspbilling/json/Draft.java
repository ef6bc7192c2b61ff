package io.mspbilling.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent, put together field by field; what {@link Node} is for reading. Fields that
 * are absent are left out. Not safe for use by several threads. Prints its names only.
 *
 * <pre>{@code
 * byte[] body = new Draft().put("amount", amount).put("type", type).json();
 * }</pre>
 */
public final class Draft {
  /** Stands for {@code null} among the fields, and prints as it. */
  private enum Nothing {
    NOTHING;

    @Override
    public String toString() {
      return "null";
    }
  }

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** A record without fields. */
  public Draft() {}

  /** A text. */
  public Draft put(String field, String value) {
    return set(field, value);
  }

  /** A text, left out if absent. */
  public Draft put(String field, Optional<String> value) {
    value.ifPresent(text -> set(field, text));
    return this;
  }

  /**
   * A number, written in plain notation with all its digits.
   *
   * @throws IllegalArgumentException when it is written, if it is not bounded as {@link
   *     io.mspbilling.money.BoundedDecimal} says
   */
  public Draft put(String field, BigDecimal value) {
    return set(field, value);
  }

  /** A whole number. */
  public Draft put(String field, long value) {
    return set(field, value);
  }

  /** A flag. */
  public Draft put(String field, boolean value) {
    return set(field, value);
  }

  /** A record inside this one, as it is when this one is written. */
  public Draft put(String field, Draft value) {
    return set(field, value);
  }

  /** A list of records inside this one, as they are when this one is written. */
  public Draft put(String field, List<Draft> value) {
    return set(field, value);
  }

  /** Nothing: {@code null}, which clears a field where leaving it out lets it stand. */
  public Draft clear(String field) {
    return set(field, Nothing.NOTHING);
  }

  /** The names of the fields so far. */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /**
   * What this says otherwise than an earlier draft, for updates that leave all else as it is.
   *
   * @throws IllegalArgumentException if this leaves a field out that the earlier draft has: what is
   *     left out is not cleared
   */
  public Draft changesFrom(Draft before) {
    Draft changes = new Draft();
    for (String field : before.fields.keySet()) {
      if (!fields.containsKey(field)) {
        throw new IllegalArgumentException("an update cannot clear " + field);
      }
    }
    fields.forEach(
        (field, value) -> {
          if (!value.equals(before.fields.get(field))) {
            changes.fields.put(field, value);
          }
        });
    return changes;
  }

  /** The record as compact JSON in UTF-8. */
  public byte[] json() {
    return new JsonText().value(this).utf8();
  }

  /** A list of records as compact JSON in UTF-8. */
  public static byte[] json(List<Draft> records) {
    return new JsonText().value(records).utf8();
  }

  Map<String, Object> fields() {
    return fields;
  }

  private Draft set(String field, Object value) {
    if (fields.putIfAbsent(
            Objects.requireNonNull(field, "field"), Objects.requireNonNull(value, "value"))
        != null) {
      throw new IllegalArgumentException("a field is set once: " + field);
    }
    return this;
  }

  /** Whether the fields so far are the same, with numbers of the same digits. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Draft draft && fields.equals(draft.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return "Draft" + fields.keySet();
  }
}
