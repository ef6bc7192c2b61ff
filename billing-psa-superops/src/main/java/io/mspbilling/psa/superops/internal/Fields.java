package io.mspbilling.psa.superops.internal;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.Optional;

/** What the vendor's fields mean where that is not what they say. */
public final class Fields {
  private Fields() {}

  /**
   * An id, be it a text or a bare number: up to 64 bits, which is more than a decimal may have.
   *
   * @throws io.mspbilling.json.JsonProblem if it is not there, or no such id
   */
  public static long id(Node record, String field) {
    return parsed(record, field, record.requiredText(field));
  }

  /**
   * The id of another record. It stands in a record of its own without a fixed form, which is
   * {@code null} or without members if nothing is linked, and was seen as a bare id elsewhere.
   *
   * @param idField holds the id inside of it
   */
  public static Optional<Long> link(Node record, String field, String idField) {
    if (record.form(field) == FieldForm.TEXT || record.form(field) == FieldForm.NUMBER) {
      return record.text(field).map(text -> parsed(record, field, text));
    }
    Node linked = record.node(field);
    return linked.text(idField).map(text -> parsed(linked, idField, text));
  }

  private static long parsed(Node record, String field, String text) {
    try {
      if (text.matches("[1-9][0-9]{0,18}")) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException beyond64Bits) {
      throw record.invalid(field, "must be an id of at most 64 bits");
    }
    throw record.invalid(field, "must be an id, which is a positive whole number");
  }
}
