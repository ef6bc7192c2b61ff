package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a property of a body may hold.
 *
 * @param form its form
 * @param limit for text the most characters, for decimals the most fraction digits
 * @param choices for choices the known values
 * @param shape for objects and lists the shape of the (contained) objects
 */
public record Field(Form form, int limit, Set<String> choices, @Nullable Shape shape) {

  /** Forms of values. */
  public enum Form {
    TEXT,
    DECIMAL,
    INTEGER,
    FLAG,
    DATE,
    CHOICE,
    /** A flat reference: {@code {"value":"58"}}. */
    REFERENCE,
    OBJECT,
    LIST,
    /** A list of texts or objects that the service only emits, or takes and ignores. */
    READ_ONLY
  }

  static Field text(int limit) {
    return new Field(Form.TEXT, limit, Set.of(), null);
  }

  static Field decimal(int digits) {
    return new Field(Form.DECIMAL, digits, Set.of(), null);
  }

  static Field of(Form form) {
    return new Field(form, 0, Set.of(), null);
  }

  static Field choice(String... values) {
    return new Field(Form.CHOICE, 0, Set.of(values), null);
  }

  static Field object(Shape shape) {
    return new Field(Form.OBJECT, 0, Set.of(), shape);
  }

  static Field list(Shape shape) {
    return new Field(Form.LIST, 0, Set.of(), shape);
  }
}
