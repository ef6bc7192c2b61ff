package io.mspbilling.psa.autotask.billing;

import io.mspbilling.json.Draft;
import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One condition of a query: what is sent, and what must hold for a record that comes. A number that
 * is sent as a text finds nothing, so each kind of value has its own. Operators that Autotask does
 * not know are passed over, so that only those here can be sent.
 */
sealed interface Condition {
  DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  String field();

  Draft draft();

  /** Whether a record meets it; one that lacks the field does, as nothing contradicts it. */
  boolean admits(Node record);

  record EqualNumber(String field, long value) implements Condition {
    @Override
    public Draft draft() {
      return Condition.equal(field, value);
    }

    @Override
    public boolean admits(Node record) {
      return record.integer(field).map(held -> held == value).orElse(isLeftOut(record));
    }
  }

  record EqualFlag(String field, boolean value) implements Condition {
    @Override
    public Draft draft() {
      return new Draft().put("op", "eq").put("field", field).put("value", value);
    }

    @Override
    public boolean admits(Node record) {
      return record.flag(field).map(held -> held == value).orElse(isLeftOut(record));
    }
  }

  record EqualText(String field, String value) implements Condition {
    @Override
    public Draft draft() {
      return new Draft().put("op", "eq").put("field", field).put("value", value);
    }

    @Override
    public boolean admits(Node record) {
      return record.text(field).map(value::equalsIgnoreCase).orElse(isLeftOut(record));
    }
  }

  record AnyOf(String field, List<Long> values) implements Condition {
    @Override
    public Draft draft() {
      return new Draft()
          .put("op", "or")
          .put("items", values.stream().map(value -> Condition.equal(field, value)).toList());
    }

    @Override
    public boolean admits(Node record) {
      return record.integer(field).map(values::contains).orElse(isLeftOut(record));
    }
  }

  record Exists(String field, boolean wanted) implements Condition {
    @Override
    public Draft draft() {
      return new Draft().put("op", wanted ? "exist" : "notExist").put("field", field);
    }

    @Override
    public boolean admits(Node record) {
      return isLeftOut(record) || record.has(field) == wanted;
    }
  }

  record Since(String field, Instant instant) implements Condition {
    @Override
    public Draft draft() {
      return new Draft().put("op", "gte").put("field", field).put("value", TIME.format(instant));
    }

    @Override
    public boolean admits(Node record) {
      return Fields.instant(record, field)
          .map(held -> !held.isBefore(Instant.ofEpochMilli(instant.toEpochMilli())))
          .orElse(isLeftOut(record));
    }
  }

  private static Draft equal(String field, long value) {
    return new Draft().put("op", "eq").put("field", field).put("value", value);
  }

  /** Whether the record came without the field at all. */
  default boolean isLeftOut(Node record) {
    return record.form(field()) == FieldForm.ABSENT;
  }
}
