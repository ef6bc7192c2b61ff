package io.mspbilling.psa.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The vendor's published interface description, where it lies beside the sources. */
final class VendorSchema {
  private final FakeObject document;

  private VendorSchema(FakeObject document) {
    this.document = document;
  }

  /** Reads a description; skips the test where there is none. */
  static VendorSchema read(String file) {
    Optional<Path> specs =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(directory -> directory.resolve("shared/specs/connectwise"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(specs.isPresent(), "no published schemas here");
    try {
      Path path = specs.orElseThrow().resolve(file);
      return new VendorSchema(FakeJson.parse(Files.readString(path)).asObject().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record of the vendor, by name. */
  Optional<FakeObject> record(String name) {
    return document.at("components/schemas").flatMap(FakeJson::asObject).orElseThrow().object(name);
  }

  /** The record that a member or an element refers to. */
  FakeObject follow(FakeObject reference) {
    String name = reference.text("$ref").orElseThrow();
    return record(name.substring(name.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** A member of a record. */
  Optional<FakeObject> member(FakeObject record, String name) {
    return record.object("properties").flatMap(properties -> properties.object(name));
  }

  /** The operation that a call of this verb and path runs. */
  Optional<FakeObject> operation(String verb, List<String> path) {
    return document.object("paths").orElseThrow().members().entrySet().stream()
        .filter(entry -> fits(entry.getKey(), path))
        .flatMap(entry -> entry.getValue().asObject().stream())
        .flatMap(operations -> operations.object(verb).stream())
        .findFirst();
  }

  /** The query parameters that an operation takes. */
  List<String> parameters(FakeObject operation) {
    List<String> names = new ArrayList<>();
    operation
        .array("parameters")
        .ifPresent(
            array ->
                array.elements().stream()
                    .flatMap(parameter -> parameter.asObject().stream())
                    .filter(parameter -> parameter.text("in").filter("query"::equals).isPresent())
                    .forEach(parameter -> names.add(parameter.text("name").orElseThrow())));
    return names;
  }

  private static boolean fits(String template, List<String> path) {
    List<String> segments = Stream.of(template.split("/")).filter(s -> !s.isEmpty()).toList();
    boolean fits = segments.size() == path.size();
    for (int i = 0; fits && i < path.size(); i++) {
      boolean number = segments.get(i).startsWith("{") && path.get(i).matches("[0-9]+");
      fits = number || segments.get(i).equals(path.get(i));
    }
    return fits;
  }
}
