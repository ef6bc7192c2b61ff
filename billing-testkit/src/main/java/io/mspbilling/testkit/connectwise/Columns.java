package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.condition.Column;
import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Field.Kind;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a filter or an order looks: a member of a row, of a reference, or of a list's elements.
 * Every method throws the vendor's 400 if a name is not recognised.
 */
final class Columns {
  /** What the vendor keeps about each record. */
  private static final Map<String, ColumnType> INFO =
      Map.of(
          "_info/lastUpdated", ColumnType.MOMENT,
          "_info/updatedBy", ColumnType.TEXT,
          "_info/dateEntered", ColumnType.MOMENT,
          "_info/enteredBy", ColumnType.TEXT);

  private Columns() {}

  /** A member of a row, or of a reference in it. */
  static Column<FakeObject> of(String path, Shape shape) {
    if (path.equals("lastUpdated")) {
      return of("_info/lastUpdated", shape);
    }
    if (INFO.containsKey(path)) {
      return column(INFO.getOrDefault(path, ColumnType.TEXT), List.of(path.split("/")));
    }
    String[] names = path.split("/", 2);
    Field field = shape.field(names[0]).orElseThrow(() -> unknown(path));
    if (names.length == 1) {
      return column(type(field.kind()), List.of(path));
    }
    if (field.kind() != Kind.REF || !field.options().contains(names[1])) {
      throw unknown(path);
    }
    return column(typeInReference(names[1]), List.of(names));
  }

  /** A member of a list's elements, which the fake does not type. */
  static Column<FakeObject> ofChild(String path, Shape shape) {
    List<String> names = List.of(path.split("/"));
    boolean list = shape.field(names.get(0)).filter(f -> f.kind() == Kind.LIST).isPresent();
    if (!list || names.size() < 2) {
      throw unknown(path);
    }
    return column(ColumnType.ANY, names);
  }

  /** A member of an element itself, which the fake does not type. */
  static Column<FakeObject> untyped(String path) {
    return column(ColumnType.ANY, List.of(path.split("/")));
  }

  private static Column<FakeObject> column(ColumnType type, List<String> names) {
    return new Column<>(type, row -> values(row, names));
  }

  private static Stream<FakeJson> values(FakeObject row, List<String> names) {
    Stream<FakeJson> values = Stream.of(row);
    for (String name : names) {
      values =
          values
              .flatMap(value -> value.asArray().map(Columns::elements).orElse(Stream.of(value)))
              .flatMap(value -> value.asObject().flatMap(o -> o.get(name)).stream());
    }
    return values;
  }

  private static Stream<FakeJson> elements(FakeArray array) {
    return array.elements().stream();
  }

  private static ColumnType type(Kind kind) {
    return switch (kind) {
      case INT, NUMBER -> ColumnType.NUMBER;
      case FLAG -> ColumnType.FLAG;
      case DATE -> ColumnType.DATE;
      case MOMENT -> ColumnType.MOMENT;
      case STAMP -> ColumnType.STAMP;
      case TEXT, ENUM -> ColumnType.TEXT;
      case OBJECT -> ColumnType.ANY;
      case REF, LIST, MAP, ANY, LACKING -> ColumnType.NONE;
    };
  }

  private static ColumnType typeInReference(String name) {
    return switch (name) {
      case "id", "numberOfDecimals" -> ColumnType.NUMBER;
      default -> name.startsWith("is") || name.endsWith("Flag") ? ColumnType.FLAG : ColumnType.TEXT;
    };
  }

  private static Refused unknown(String path) {
    return Refused.condition(path + " is not a recognized name.");
  }
}
