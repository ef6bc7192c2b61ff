package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Field.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The members of one kind of record, in the vendor's order. Read from a {@code .shape} resource.
 */
final class Shape {
  private final String name;
  private final Map<String, Field> fields;

  private Shape(String name, Map<String, Field> fields) {
    this.name = name;
    this.fields = fields;
  }

  /**
   * Reads the resource of that name: one member a line, its name, its kind, what goes with the
   * kind, and whether it is required on create or read-only.
   */
  static Shape read(String name) {
    Map<String, Field> fields = new LinkedHashMap<>();
    text(name + ".shape").lines().map(Shape::fieldOf).forEach(f -> fields.put(f.name(), f));
    return new Shape(name, fields);
  }

  /** Returns the name of the kind of record in error texts, as in {@code invoice}. */
  String name() {
    return name;
  }

  Map<String, Field> fields() {
    return fields;
  }

  Optional<Field> field(String fieldName) {
    return Optional.ofNullable(fields.get(fieldName));
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Shape.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Field fieldOf(String line) {
    String[] words = line.split(" ");
    Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
    String detail = words.length > 2 ? words[2] : "";
    int open = detail.indexOf('(');
    return new Field(
        words[0],
        kind,
        kind == Kind.TEXT && !detail.isEmpty() && Character.isDigit(detail.charAt(0))
            ? Integer.parseInt(detail)
            : Integer.MAX_VALUE,
        options(kind, detail, open),
        kind == Kind.REF ? detail.substring(0, open) : "",
        line.contains(" required"),
        line.contains(" readonly"));
  }

  private static List<String> options(Kind kind, String detail, int open) {
    return switch (kind) {
      case ENUM -> List.of(detail.split("\\|"));
      case REF -> List.of(detail.substring(open + 1, detail.length() - 1).split(","));
      default -> List.of();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
