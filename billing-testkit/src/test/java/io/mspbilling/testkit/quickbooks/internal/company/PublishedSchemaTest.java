package io.mspbilling.testkit.quickbooks.internal.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.engine.record.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every property that the fake takes or shows stands in the vendor's published schema. */
class PublishedSchemaTest {
  /** What the JSON form has in place of attributes and text content of the schema. */
  private static final Set<String> JSON_ONLY =
      Set.of("domain", "sparse", "status", "value", "name", "type");

  private static final Pattern TYPE = Pattern.compile("<xs:complexType\\s+name=\"(\\w+)\"");
  private static final Pattern BASE = Pattern.compile("<xs:extension\\s+base=\"(\\w+)\"");
  private static final Pattern ELEMENT = Pattern.compile("<xs:element\\s([^>]*)>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"(\\w+)\"");
  private static final Pattern ELEMENT_TYPE = Pattern.compile("\\btype=\"([\\w:]+)\"");

  private final Map<String, String> types = new HashMap<>();

  @BeforeEach
  void read() throws IOException {
    Path folder = specs();
    for (String file : List.of("Finance.xsd", "IntuitBaseTypes.xsd", "IntuitNamesTypes.xsd")) {
      String text = Files.readString(folder.resolve(file));
      Matcher type = TYPE.matcher(text);
      while (type.find()) {
        int end = text.indexOf("</xs:complexType>", type.end());
        types.put(type.group(1), text.substring(type.end(), end));
      }
    }
    // Not in the excerpt at hand; these members are in the vendor's own client libraries.
    types.putIfAbsent(
        "Estimate",
        """
        <xs:extension base="SalesTransaction"> <xs:element name="ExpirationDate" type="xs:date">
        <xs:element name="AcceptedBy" type="xs:string">
        <xs:element name="AcceptedDate" type="xs:date">
        """);
    assertThat(types).containsKeys("Payment", "Transaction", "LinkedTxn", "DepositLineDetail");
  }

  private static Path specs() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/specs/quickbooks-online");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    assumeTrue(false, "the vendor's schema is not at hand");
    throw new IllegalStateException("assumption did not hold");
  }

  @Test
  void everyPropertyOfEveryShapeIsPublished() {
    List<String> unknown = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      check(Bodies.shape(kind), kind.wireName(), kind.wireName(), unknown);
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void everyPublishedPropertyIsTakenOrSaidToBeLacking() {
    List<String> unknown = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.isWritable()) {
        properties(kind.wireName()).keySet().stream()
            // Places for later extensions, which no JSON has.
            .filter(name -> !name.endsWith("Ex"))
            .filter(name -> Bodies.shape(kind).field(name).isEmpty())
            .forEach(name -> unknown.add(kind + "." + name));
      }
    }

    assertThat(unknown).isEmpty();
  }

  private void check(Shape shape, String type, String path, List<String> unknown) {
    Map<String, String> published = properties(type);
    shape
        .fields()
        .forEach(
            (name, field) -> {
              String at = path + "." + name;
              if (!published.containsKey(name) && !JSON_ONLY.contains(name)) {
                unknown.add(at);
              } else if (field.inner() != null && published.containsKey(name)) {
                check(field.inner(), published.get(name), at, unknown);
              }
            });
  }

  /** The elements of a type and of those it extends, with their types. */
  private Map<String, String> properties(String type) {
    Map<String, String> properties = new HashMap<>();
    String definition = types.getOrDefault(type, "");
    Matcher base = BASE.matcher(definition);
    while (base.find()) {
      properties.putAll(properties(base.group(1)));
    }
    Matcher element = ELEMENT.matcher(definition);
    while (element.find()) {
      Matcher name = NAME.matcher(element.group(1));
      Matcher of = ELEMENT_TYPE.matcher(element.group(1));
      if (name.find()) {
        properties.put(name.group(1), of.find() ? of.group(1) : "");
      }
    }
    return properties;
  }
}
