package io.mspbilling.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Field.Kind;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * OpenAPI documents that a vendor published, where they are at hand: they are not the project's.
 */
public final class OpenApi {
  private static final Pattern MAX_LENGTH = Pattern.compile("Max length: (\\d+)");

  private final List<FakeObject> documents;

  /**
   * @param documents the newest first
   */
  public OpenApi(FakeObject... documents) {
    this.documents = List.of(documents);
  }

  /** Finds a vendor's folder beside the project: in a folder shared/specs further up. */
  public static Optional<Path> folder(String vendor) {
    return Stream.iterate(
            Path.of("").toAbsolutePath(), dir -> dir.getParent() != null, Path::getParent)
        .map(dir -> dir.resolve("shared/specs").resolve(vendor))
        .filter(Files::isDirectory)
        .findFirst();
  }

  public static FakeObject read(Path file) {
    try {
      return FakeObject.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every verb and path, as in {@code GET /finance/invoices/{id}}. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (FakeObject document : documents) {
      document
          .inner("paths")
          .members()
          .forEach(
              (path, verbs) ->
                  verbs.asObject().orElseThrow().members().keySet().stream()
                      .map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path)
                      .forEach(operations::add));
    }
    return operations;
  }

  /** The names of an operation's query parameters. */
  public List<String> parameters(String path, String verb) {
    return documents.get(0).inner("paths").inner(path).inner(verb).objects("parameters").stream()
        .filter(parameter -> parameter.text("in").filter("query"::equals).isPresent())
        .flatMap(parameter -> parameter.text("name").stream())
        .toList();
  }

  /** A property of a schema, from the newest document that has it. */
  public Optional<FakeObject> property(String schema, String name) {
    return schemas(schema)
        .flatMap(one -> one.inner("properties").object(name).stream())
        .findFirst();
  }

  /** The names of all properties of a schema, in the newest document that has it. */
  public Set<String> properties(String schema) {
    return schemas(schema)
        .findFirst()
        .map(one -> one.inner("properties").members().keySet())
        .orElse(Set.of());
  }

  /** The properties of a schema that any document requires. */
  public Set<String> required(String schema) {
    Set<String> required = new TreeSet<>();
    schemas(schema).flatMap(one -> one.array("required").stream()).forEach(a -> add(a, required));
    return required;
  }

  /** Fails unless a field is the vendor's, with its type, length and values. */
  public void assertFits(String schema, Field field) {
    String where = schema + "." + field.name();
    Optional<FakeObject> found = property(schema, field.name());
    assertThat(found).as(where).isPresent();
    FakeObject property = found.orElseThrow();
    if (field.kind() != Kind.ANY && field.kind() != Kind.LACKING) {
      assertThat(type(property)).as(where).isEqualTo(expected(field, property));
    }
    assertThat(field.limit()).as(where).isEqualTo(maxLength(property).orElse(Integer.MAX_VALUE));
    Set<String> values = new TreeSet<>();
    property.array("enum").ifPresent(array -> add(array, values));
    assertThat(field.kind() == Kind.ENUM ? field.options() : List.of())
        .as(where)
        .hasSameElementsAs(values);
  }

  /** What of a record is not in the vendor's schema, or of another type, at any depth. */
  public List<String> foreign(FakeJson record, String schema) {
    List<String> foreign = new ArrayList<>();
    collect(record, schema, schema, foreign);
    return foreign;
  }

  private void collect(FakeJson json, String schema, String at, List<String> foreign) {
    for (Map.Entry<String, FakeJson> member : json.asObject().orElseThrow().members().entrySet()) {
      String where = at + "/" + member.getKey();
      Optional<FakeObject> property = property(schema, member.getKey());
      if (property.isEmpty()) {
        foreign.add(where);
      } else if (!member.getKey().equals("_info")) {
        descend(member.getValue(), property.get(), where, foreign);
      }
    }
  }

  private void descend(FakeJson value, FakeObject property, String where, List<String> foreign) {
    Optional<String> reference = reference(property);
    Optional<String> element = property.object("items").flatMap(OpenApi::reference);
    if (reference.isPresent()) {
      collect(value, reference.get(), where, foreign);
    } else if (value.asArray().isPresent() && element.isPresent()) {
      value.asArray().get().elements().forEach(e -> collect(e, element.get(), where, foreign));
    } else if (property.has("type") && !hasType(value, type(property))) {
      foreign.add(where + " is no " + type(property));
    }
  }

  private Stream<FakeObject> schemas(String name) {
    return documents.stream()
        .flatMap(document -> document.inner("components").inner("schemas").object(name).stream());
  }

  private static void add(FakeArray texts, Set<String> to) {
    texts.elements().forEach(text -> to.add(text.asText().orElseThrow()));
  }

  private static String expected(Field field, FakeObject property) {
    return switch (field.kind()) {
      case INT -> "integer";
      case NUMBER -> "number";
      case FLAG -> "boolean";
      case MOMENT, STAMP -> "date-time";
      case TEXT, ENUM -> "string";
      case LIST -> "array";
      case MAP -> "object";
      case REF, OBJECT -> reference(property).orElse("a reference");
      case DATE, ANY, LACKING -> "nothing of the vendor's";
    };
  }

  private static boolean hasType(FakeJson value, String type) {
    return switch (type) {
      case "integer" -> value.asLong().isPresent();
      case "number" -> value.asDecimal().isPresent();
      case "boolean" -> value.asBool().isPresent();
      case "date-time" -> value.asText().flatMap(ColumnType.STAMP::read).isPresent();
      case "string" -> value.asText().isPresent();
      case "array" -> value.asArray().isPresent();
      default -> value.asObject().isPresent();
    };
  }

  /** What a property is or refers to. */
  private static String type(FakeObject property) {
    return reference(property)
        .or(() -> property.text("format").filter("date-time"::equals))
        .or(() -> property.text("type"))
        .orElse("object");
  }

  /** The schema that a property refers to. */
  private static Optional<String> reference(FakeObject property) {
    Optional<FakeObject> holder =
        property.has("$ref")
            ? Optional.of(property)
            : property.array("allOf").flatMap(all -> all.objects().findFirst());
    return holder.flatMap(h -> h.text("$ref")).map(r -> r.substring(r.lastIndexOf('/') + 1));
  }

  private static Optional<Integer> maxLength(FakeObject property) {
    Matcher matcher = MAX_LENGTH.matcher(property.text("description").orElse(""));
    Optional<Integer> described =
        matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    return property.integer("maxLength").map(Math::toIntExact).or(() -> described);
  }
}
