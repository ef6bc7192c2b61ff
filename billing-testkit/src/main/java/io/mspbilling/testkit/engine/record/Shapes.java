package io.mspbilling.testkit.engine.record;

import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.engine.record.Field.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The shapes of one vendor, read from a resource that stands beside a class:
 *
 * <pre>
 * [invoice transaction]                     a kind of record, with all members of an earlier one
 * invoiceNumber text 15                     a member, its form, what goes with the form
 * company ref companies(id,name) required
 * dueDate,date moment                       two members of one form
 * balance number readonly
 * lines list line                           objects of an earlier kind
 * </pre>
 */
public final class Shapes {
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  private Shapes() {}

  /**
   * Reads the resource of that name.
   *
   * @throws IllegalArgumentException if it is not in the form above
   */
  public static Shapes read(Class<?> beside, String resource) {
    Shapes shapes = new Shapes();
    for (String section : Resources.text(beside, resource).split("(?m)^\\[")) {
      if (!section.isBlank()) {
        shapes.add(section.lines().filter(line -> !line.isBlank()).toList());
      }
    }
    return shapes;
  }

  /** Returns the shape of a kind of record. */
  public Shape of(String name) {
    return Objects.requireNonNull(shapes.get(name), name);
  }

  private void add(List<String> section) {
    String[] names = section.get(0).replace("]", "").split(" ");
    Map<String, Field> fields = new LinkedHashMap<>();
    if (names.length > 1) {
      fields.putAll(of(names[1]).fields());
    }
    for (String line : section.subList(1, section.size())) {
      String[] words = line.split(" ");
      for (String name : words[0].split(",")) {
        fields.put(name, field(name, Arrays.asList(words)));
      }
    }
    shapes.put(names[0], new Shape(names[0], fields));
  }

  private Field field(String name, List<String> words) {
    Kind kind = Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT));
    boolean required = words.contains("required");
    boolean readOnly = words.contains("readonly");
    boolean detailed = words.size() > (required || readOnly ? 3 : 2);
    String detail = detailed ? words.get(2) : "";
    boolean bounded = (kind == Kind.TEXT || kind == Kind.NUMBER) && detailed;
    boolean nested = (kind == Kind.LIST || kind == Kind.OBJECT) && detailed;
    int open = detail.indexOf('(');
    return new Field(
        name,
        kind,
        bounded ? Integer.parseInt(detail) : Integer.MAX_VALUE,
        kind == Kind.ENUM
            ? List.of(detail.split("\\|"))
            : open < 0
                ? List.of()
                : List.of(detail.substring(open + 1, detail.length() - 1).split(",")),
        open < 0 ? "" : detail.substring(0, open),
        nested ? of(detail) : null,
        required,
        readOnly);
  }
}
