package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vendor's published documents, where they are at hand; they are not part of the project. */
final class VendorSpec {
  private static final Pattern MAX_LENGTH = Pattern.compile("Max length: (\\d+)");

  private final FakeObject crud;
  private final FakeObject newest;
  private final FakeObject inventory;

  private VendorSpec(Path folder) {
    crud = read(folder.resolve("psa-2025.1-finance-crud.reconstructed.openapi.json"));
    newest = read(folder.resolve("psa-2026.4-get.trimmed.openapi.json"));
    inventory = read(folder.resolve("psa-2026.4-endpoint-inventory.json"));
  }

  /** Finds the documents beside the project: in a folder shared/specs further up. */
  static Optional<VendorSpec> find() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path folder = dir.resolve("shared/specs/connectwise");
      if (Files.isDirectory(folder)) {
        return Optional.of(new VendorSpec(folder));
      }
    }
    return Optional.empty();
  }

  /** Returns every verb and path, as in {@code GET /finance/invoices/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (FakeObject document : new FakeObject[] {crud, newest}) {
      document
          .object("paths")
          .orElseThrow()
          .members()
          .forEach(
              (path, verbs) ->
                  verbs.asObject().orElseThrow().members().keySet().stream()
                      .map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path)
                      .forEach(operations::add));
    }
    inventory
        .array("endpoints")
        .orElseThrow()
        .objects()
        .forEach(
            endpoint ->
                endpoint.array("methods").orElseThrow().elements().stream()
                    .map(
                        verb ->
                            verb.asText().orElseThrow() + " " + endpoint.text("path").orElseThrow())
                    .forEach(operations::add));
    return operations;
  }

  /** Returns a property of a schema, from the newest document that has it. */
  Optional<FakeObject> property(String schema, String name) {
    return property(newest, schema, name).or(() -> property(crud, schema, name));
  }

  /** Returns what a property is or refers to. */
  static String type(FakeObject property) {
    return reference(property)
        .orElseGet(
            () ->
                property
                    .text("format")
                    .filter("date-time"::equals)
                    .or(() -> property.text("type"))
                    .orElse("object"));
  }

  /** Returns the schema that a property refers to. */
  static Optional<String> reference(FakeObject property) {
    Optional<FakeObject> holder =
        property.has("$ref")
            ? Optional.of(property)
            : property.array("allOf").flatMap(all -> all.objects().findFirst());
    return holder.flatMap(h -> h.text("$ref")).map(r -> r.substring(r.lastIndexOf('/') + 1));
  }

  static Optional<Integer> maxLength(FakeObject property) {
    Matcher matcher = MAX_LENGTH.matcher(property.text("description").orElse(""));
    Optional<Integer> described =
        matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    return property.integer("maxLength").map(Math::toIntExact).or(() -> described);
  }

  /** Returns the names of all properties of a schema, in the newest document that has it. */
  Set<String> properties(String schema) {
    return Stream.of(newest, crud)
        .map(document -> document.at("components/schemas/" + schema + "/properties"))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(FakeJson::asObject)
        .map(properties -> properties.members().keySet())
        .orElse(Set.of());
  }

  Set<String> required(String schema) {
    Set<String> required = new TreeSet<>();
    for (FakeObject document : new FakeObject[] {crud, newest}) {
      document
          .at("components/schemas/" + schema + "/required")
          .flatMap(FakeJson::asArray)
          .ifPresent(
              array -> array.elements().forEach(e -> required.add(e.asText().orElseThrow())));
    }
    return required;
  }

  private static Optional<FakeObject> property(FakeObject document, String schema, String name) {
    return document
        .at("components/schemas")
        .flatMap(FakeJson::asObject)
        .flatMap(schemas -> schemas.object(schema))
        .flatMap(s -> s.object("properties"))
        .flatMap(properties -> properties.object(name));
  }

  private static FakeObject read(Path file) {
    try {
      return FakeJson.parse(Files.readString(file)).asObject().orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
