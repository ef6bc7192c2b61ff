package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Field.Kind;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Map;

/** What a caller may write into a record. Refusals are the vendor's 400s. */
final class RecordCheck {
  private RecordCheck() {}

  /**
   * Checks what a caller sent and returns it as it is stored: read-only members dropped, line
   * breaks replaced.
   */
  static FakeObject written(FakeObject body, Shape shape) {
    types(body, shape);
    FakeObject kept = FakeJson.object();
    for (Map.Entry<String, FakeJson> member : body.members().entrySet()) {
      Field field = shape.field(member.getKey()).orElseThrow();
      if (!field.readOnly()) {
        kept =
            kept.with(
                field.name(),
                member
                    .getValue()
                    .asText()
                    .map(text -> FakeJson.text(oneLine(text)))
                    .orElse(member.getValue()));
      }
    }
    return kept;
  }

  /** Checks that every member that a new record needs is there. */
  static void required(FakeObject body, Shape shape) {
    for (Field field : shape.fields().values()) {
      if (field.required() && body.get(field.name()).filter(v -> !v.isNull()).isEmpty()) {
        throw refused(
            shape, field, "MissingRequiredField", "The " + field.name() + " field is required.");
      }
    }
  }

  /** Checks that every member is known, of the right type, and within its bounds. */
  static void types(FakeObject body, Shape shape) {
    for (Map.Entry<String, FakeJson> member : body.members().entrySet()) {
      Field field = shape.field(member.getKey()).orElseThrow(() -> unknown(shape, member.getKey()));
      if (!member.getValue().isNull()) {
        type(shape, field, member.getValue());
      }
    }
  }

  private static void type(Shape shape, Field field, FakeJson value) {
    if (!hasKind(value, field.kind())) {
      throw refused(
          shape,
          field,
          "InvalidType",
          "The " + field.name() + " field has a value of a wrong type.");
    }
    String text = value.asText().orElse("");
    if (text.length() > field.maxLength()) {
      throw refused(
          shape,
          field,
          "MaxLengthExceeded",
          "The "
              + field.name()
              + " field exceeds its maximum length of "
              + field.maxLength()
              + ".");
    }
    if (field.kind() == Kind.ENUM && !field.options().contains(text)) {
      throw refused(
          shape, field, "InvalidValue", "The " + field.name() + " field has an unknown value.");
    }
  }

  private static boolean hasKind(FakeJson value, Kind kind) {
    return switch (kind) {
      case INT -> value.asLong().filter(n -> n == n.intValue()).isPresent();
      case NUMBER -> value.asDecimal().isPresent();
      case BOOL -> value.asBool().isPresent();
      case DATE -> value.asText().flatMap(Times::parse).isPresent();
      case TEXT, ENUM -> value.asText().isPresent();
      case REF, OBJECT, MAP -> value.asObject().isPresent();
      case LIST -> value.asArray().isPresent();
    };
  }

  /** The vendor does not keep line breaks, and shows a tab as four blanks. */
  private static String oneLine(String text) {
    return text.replace("\r\n", " ")
        .replace('\n', ' ')
        .replace("\t", "    ")
        .replaceAll("[\\r\\u0008\\f]", "");
  }

  private static Refused unknown(Shape shape, String name) {
    return Refused.invalid(
        shape.name(), name, "InvalidField", "The " + name + " field does not exist.");
  }

  private static Refused refused(Shape shape, Field field, String code, String message) {
    return Refused.invalid(shape.name(), field.name(), code, message);
  }
}
