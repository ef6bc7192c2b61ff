package io.mspbilling.json;

import java.util.Map;
import java.util.Objects;

/**
 * Reads JSON under limits, as a {@link Node}; a {@link Draft} writes it. Immutable; safe for any
 * number of threads. Reading throws nothing but {@link JsonProblem}, whatever the input.
 */
public final class Json {
  private static final Json STANDARD = new Json(JsonLimits.STANDARD, false);

  private final JsonLimits limits;
  private final boolean uniqueNames;

  private Json(JsonLimits limits, boolean uniqueNames) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.uniqueNames = uniqueNames;
  }

  /** JSON under {@link JsonLimits#STANDARD}. */
  public static Json standard() {
    return STANDARD;
  }

  /** JSON under limits of your own. */
  public static Json withLimits(JsonLimits limits) {
    return new Json(limits, false);
  }

  /**
   * The same, refusing documents in which a name stands twice in one record; otherwise the last one
   * wins. For signed payloads, where two readers must not see two different things.
   */
  public Json refusingDuplicateNames() {
    return new Json(limits, true);
  }

  /**
   * Writes a document for people, a field or element to a line. Texts, numbers, flags, lists and
   * records in records, in the order of the maps.
   *
   * @throws IllegalArgumentException if a number is not bounded as {@link
   *     io.mspbilling.money.BoundedDecimal} says
   */
  public static String indented(Map<String, ?> record) {
    return new JsonText("  ").value(record).toString() + "\n";
  }

  /**
   * Reads one document. A leading byte order mark is skipped; anything after the document is
   * refused, and so is a record in which a name stands twice for a list.
   *
   * @throws JsonProblem if it cannot be read, is empty or is {@code null}
   */
  public Node tree(byte[] document) {
    Tree tree = Document.read(document.clone(), limits, uniqueNames);
    if (tree == null) {
      throw new JsonProblem(JsonProblem.Kind.MISSING, "$", "null where a document was expected");
    }
    return Node.root(tree);
  }
}
