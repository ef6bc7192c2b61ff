package io.mspbilling.testkit.quickbooks.internal.query;

import java.util.List;

/**
 * A parsed statement.
 *
 * @param count whether only the number of rows is asked for
 * @param entity the entity's name, case as written
 * @param where conditions that all must hold
 * @param orders sort keys, the most significant first
 * @param start 1-based number of the first row wanted
 * @param max most rows wanted, 1 to 1000
 */
public record Select(
    boolean count, String entity, List<Condition> where, List<Order> orders, int start, int max) {

  /** Rows in an answer when the statement does not say. */
  public static final int DEFAULT_MAX = 100;

  /** Most rows that may be asked for. */
  public static final int LIMIT = 1000;

  /**
   * One condition.
   *
   * @param property dotted property path
   * @param comparison how it is compared
   * @param values the wanted values: several for IN, else one
   */
  public record Condition(String property, Comparison comparison, List<Literal> values) {}

  /**
   * A value as written.
   *
   * @param quoted whether it stood in quotes
   * @param text its content, escapes removed
   */
  public record Literal(boolean quoted, String text) {}

  /**
   * A sort key.
   *
   * @param property dotted property path
   * @param descending whether the largest value comes first
   */
  public record Order(String property, boolean descending) {}

  /** Whether some condition is on the given property. */
  public boolean asksFor(String property) {
    return where.stream().anyMatch(condition -> condition.property().equals(property));
  }
}
