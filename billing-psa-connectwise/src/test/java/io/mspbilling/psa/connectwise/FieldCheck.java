package io.mspbilling.psa.connectwise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads records that are made of the vendor's description of one kind, and compares each field that
 * is asked for with it.
 */
final class FieldCheck {
  private static final int DEPTH = 3;
  private static final String ANY_DATE_OR_TEXT = "2026-03-01T00:00:00Z";
  private static final Set<String> SINGLE = Set.of("string", "integer", "number", "boolean");

  private final VendorSchema schema;
  private final String name;
  private final Map<String, FieldWatch.Kind> asked = new TreeMap<>();

  FieldCheck(VendorSchema schema, String name) {
    this.schema = schema;
    this.name = name;
  }

  void check(Function<Node, ?> reader) {
    FakeObject record = schema.record(name).orElseThrow();
    Object whole = reader.apply(watched(sample(record, Set.of(), DEPTH)));
    assertThat(whole).isNotNull();
    // What is read in the place of fields that are left out.
    readInPart(reader, sample(record, Set.of("string"), DEPTH));
    readInPart(reader, sample(record, Set.of("number"), DEPTH));
    assertThat(asked).as(name).hasSizeGreaterThan(3);
    asked.forEach(this::compare);
  }

  private void readInPart(Function<Node, ?> reader, FakeObject part) {
    try {
      Object unused = reader.apply(watched(part));
    } catch (JsonProblem e) {
      assertThat(e.kind()).isEqualTo(JsonProblem.Kind.MISSING);
    }
  }

  private Node watched(FakeObject sample) {
    return Json.standard()
        .tree(sample.print().getBytes(UTF_8))
        .watchedBy(
            (record, field, kind) ->
                asked.put(
                    record
                        .at(field)
                        .path()
                        .replaceAll("\\[\\d+]", "")
                        .replaceFirst("^[^.]*\\.", ""),
                    kind));
  }

  /** A record inside another is read under its own name, so a field may be one of its. */
  private void compare(String path, FieldWatch.Kind kind) {
    boolean ours = isDescribed(schema.record(name).orElseThrow(), path, kind);
    boolean inner =
        name.equals("InvoiceInfo")
            && isDescribed(schema.record("Invoice").orElseThrow(), path, kind);
    assertThat(ours || inner).as("%s of %s as %s", path, name, kind).isTrue();
  }

  private boolean isDescribed(FakeObject record, String path, FieldWatch.Kind kind) {
    int dot = path.indexOf('.');
    Optional<FakeObject> member = schema.member(record, dot < 0 ? path : path.substring(0, dot));
    if (member.isEmpty()) {
      return false;
    }
    if (dot < 0) {
      return fits(member.get(), kind);
    }
    String rest = path.substring(dot + 1);
    boolean isMap =
        member.get().at("additionalProperties/type").flatMap(FakeJson::asText).isPresent();
    return isMap || inner(member.get()).filter(r -> isDescribed(r, rest, kind)).isPresent();
  }

  private Optional<FakeObject> inner(FakeObject member) {
    FakeObject at = member.object("items").orElse(member);
    return at.has("$ref") ? Optional.of(schema.follow(at)) : Optional.empty();
  }

  private boolean fits(FakeObject member, FieldWatch.Kind kind) {
    String type = member.text("type").orElse("");
    return switch (kind) {
      case LIST -> type.equals("array");
      case RECORD -> member.has("$ref") || member.has("additionalProperties");
      case VALUE -> SINGLE.contains(type) || (type.isEmpty() && !member.has("$ref"));
    };
  }

  private FakeObject sample(FakeObject record, Set<String> without, int depth) {
    FakeObject sample = FakeJson.object();
    for (Map.Entry<String, FakeJson> property :
        record.object("properties").orElseThrow().members().entrySet()) {
      FakeObject member = property.getValue().asObject().orElseThrow();
      Optional<FakeJson> value = value(member, without, depth);
      if (value.isPresent()) {
        sample = sample.with(property.getKey(), value.get());
      }
    }
    return sample;
  }

  private Optional<FakeJson> value(FakeObject member, Set<String> without, int depth) {
    String type = member.text("type").orElse("");
    if (without.contains(type)) {
      return Optional.empty();
    }
    if (member.has("$ref")) {
      return depth == 0
          ? Optional.empty()
          : Optional.of(sample(schema.follow(member), without, depth - 1));
    }
    return switch (type) {
      case "integer" -> Optional.of(FakeJson.number(1));
      case "number" -> Optional.of(FakeJson.number("1.5"));
      case "boolean" -> Optional.of(FakeJson.bool(true));
      case "string" -> Optional.of(FakeJson.text(text(member)));
      case "array" ->
          member
              .object("items")
              .flatMap(kind -> value(kind, without, depth))
              .map(item -> FakeJson.array(item));
      default -> Optional.empty();
    };
  }

  private static String text(FakeObject member) {
    Optional<FakeArray> choices = member.array("enum");
    if (choices.isEmpty()) {
      return ANY_DATE_OR_TEXT;
    }
    Set<String> names =
        Set.copyOf(
            choices.get().elements().stream().map(choice -> choice.asText().orElse("")).toList());
    return names.contains("Email")
        ? "Email"
        : names.contains("Billable") ? "Billable" : names.iterator().next();
  }
}
