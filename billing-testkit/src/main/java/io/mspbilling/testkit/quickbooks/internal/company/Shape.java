package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.company.Field.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The properties that an object may have.
 *
 * @param fields what each property holds, by name
 */
public record Shape(Map<String, Field> fields) {

  /** Keeps a copy, in order. */
  public Shape {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Starts from the properties of this shape. */
  Builder extended() {
    Builder builder = new Builder();
    builder.fields.putAll(fields);
    return builder;
  }

  /** Adds properties of equal form. Not safe for use by several threads. */
  static final class Builder {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Builder() {}

    Builder text(int limit, String... names) {
      return all(Field.text(limit), names);
    }

    Builder decimal(int digits, String... names) {
      return all(Field.decimal(digits), names);
    }

    Builder integer(String... names) {
      return all(Field.of(Form.INTEGER), names);
    }

    Builder flag(String... names) {
      return all(Field.of(Form.FLAG), names);
    }

    Builder date(String... names) {
      return all(Field.of(Form.DATE), names);
    }

    Builder reference(String... names) {
      return all(Field.of(Form.REFERENCE), names);
    }

    Builder readOnly(String... names) {
      return all(Field.of(Form.READ_ONLY), names);
    }

    Builder choice(String name, String... values) {
      return all(Field.choice(values), name);
    }

    Builder object(String name, Shape shape) {
      return all(Field.object(shape), name);
    }

    Builder list(String name, Shape shape) {
      return all(Field.list(shape), name);
    }

    Shape build() {
      return new Shape(fields);
    }

    private Builder all(Field field, String... names) {
      for (String name : names) {
        fields.put(name, field);
      }
      return this;
    }
  }
}
