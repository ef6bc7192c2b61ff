package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Field.Kind;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a filter or an order looks: a member of a row, of a reference, or of a list's elements. */
record FieldPath(List<String> names, Kind kind) {
  private static final FieldPath LAST_UPDATED =
      new FieldPath(List.of("_info", "lastUpdated"), Kind.DATE);

  /**
   * Finds a path in a shape.
   *
   * @throws Refused with the vendor's 400 if a name is not recognised
   */
  static FieldPath of(String path, Shape shape) {
    if (path.equals("lastUpdated")) {
      return LAST_UPDATED;
    }
    String[] names = path.split("/", 2);
    Field field = shape.field(names[0]).orElseThrow(() -> unknown(path));
    if (names.length == 1) {
      return new FieldPath(List.of(path), field.kind());
    }
    if (field.kind() != Kind.REF || !field.options().contains(names[1])) {
      throw unknown(path);
    }
    return new FieldPath(List.of(names), kindInReference(names[1]));
  }

  /** Finds a path into the elements of a list, whose members the fake does not type. */
  static FieldPath ofChild(String path, Shape shape) {
    List<String> names = List.of(path.split("/"));
    boolean list = shape.field(names.get(0)).filter(f -> f.kind() == Kind.LIST).isPresent();
    if (!list || names.size() < 2) {
      throw unknown(path);
    }
    return new FieldPath(names, Kind.OBJECT);
  }

  /** Finds a path into an element itself, whose members the fake does not type. */
  static FieldPath untyped(String path) {
    return new FieldPath(List.of(path.split("/")), Kind.OBJECT);
  }

  /** Returns the values there: one at most, or one per element where the way leads over a list. */
  Stream<FakeJson> values(FakeObject row) {
    Stream<FakeJson> values = Stream.of(row);
    for (String name : names) {
      values =
          values
              .flatMap(value -> value.asArray().map(FieldPath::elements).orElse(Stream.of(value)))
              .flatMap(value -> value.asObject().flatMap(o -> o.get(name)).stream());
    }
    return values.filter(value -> !value.isNull());
  }

  Optional<FakeJson> value(FakeObject row) {
    return values(row).findFirst();
  }

  private static Stream<FakeJson> elements(FakeArray array) {
    return array.elements().stream();
  }

  private static Kind kindInReference(String name) {
    return switch (name) {
      case "id", "numberOfDecimals" -> Kind.INT;
      default -> name.startsWith("is") || name.endsWith("Flag") ? Kind.BOOL : Kind.TEXT;
    };
  }

  private static Refused unknown(String path) {
    return Refused.condition(String.format(Locale.ROOT, "%s is not a recognized name.", path));
  }
}
