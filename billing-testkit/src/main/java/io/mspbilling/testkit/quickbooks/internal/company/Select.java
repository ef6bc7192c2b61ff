package io.mspbilling.testkit.quickbooks.internal.company;

import static io.mspbilling.testkit.quickbooks.internal.company.QueryDialect.QUERY;

import io.mspbilling.testkit.engine.condition.Condition;
import io.mspbilling.testkit.engine.condition.ConditionParser;
import io.mspbilling.testkit.engine.condition.Token;
import io.mspbilling.testkit.engine.condition.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parsed statement.
 *
 * @param count whether only the number of rows is asked for
 * @param properties the properties asked for, as written; none if all are
 * @param entity the entity's name, case as written
 * @param orders sort keys, the most significant first
 * @param start 1-based number of the first row wanted
 * @param max most rows wanted, 1 to 1000
 */
record Select(
    boolean count,
    List<String> properties,
    String entity,
    Optional<Condition> where,
    List<Order> orders,
    int start,
    int max) {
  private static final int DEFAULT_MAX = 100;
  private static final int LIMIT = 1000;

  /**
   * A sort key.
   *
   * @param property dotted property path
   */
  record Order(String property, boolean descending) {}

  /**
   * Parses one statement.
   *
   * @throws BooksFault 4000 if it is none, 4001 if its paging is out of range
   */
  static Select parse(String text) {
    Words words = new Words(text, QUERY);
    words.expect("select");
    boolean count = words.skip("count");
    List<String> properties = count ? counted(words) : properties(words);
    words.expect("from");
    String entity = words.take(Token.Kind.WORD);
    Optional<Condition> where =
        words.skip("where") ? Optional.of(ConditionParser.parse(words)) : Optional.empty();
    List<Order> orders = orders(words);
    int start = words.skip("startposition") ? number(words, Integer.MAX_VALUE) : 1;
    int max = words.skip("maxresults") ? number(words, LIMIT) : DEFAULT_MAX;
    words.expectEnd();
    return new Select(count, properties, entity, where, orders, start, max);
  }

  /** Whether some condition is on the given property. */
  boolean asksFor(String property) {
    return where.stream()
        .flatMap(Condition::comparisons)
        .anyMatch(comparison -> comparison.path().equalsIgnoreCase(property));
  }

  private static List<String> counted(Words words) {
    words.expect("(");
    words.expect("*");
    words.expect(")");
    return List.of();
  }

  private static List<String> properties(Words words) {
    List<String> properties = new ArrayList<>();
    if (words.skip("*")) {
      return properties;
    }
    do {
      properties.add(words.take(Token.Kind.WORD));
    } while (words.skip(","));
    return List.copyOf(properties);
  }

  private static List<Order> orders(Words words) {
    boolean ordered = words.skip("orderby");
    if (!ordered && words.skip("order")) {
      words.expect("by");
      ordered = true;
    }
    List<Order> orders = new ArrayList<>();
    while (ordered) {
      String property = words.take(Token.Kind.WORD);
      boolean descending = words.skip("desc");
      if (!descending) {
        words.skip("asc");
      }
      orders.add(new Order(property, descending));
      ordered = words.skip(",");
    }
    return List.copyOf(orders);
  }

  private static int number(Words words, int max) {
    String text = words.take(Token.Kind.NUMBER);
    if (!text.matches("-?\\d{1,9}")) {
      throw QUERY.malformed("\"" + text + "\" is no integer");
    }
    int value = Integer.parseInt(text);
    if (value < 1) {
      throw QUERY.invalid("value " + value + " is too small. Min allowed value is 1");
    }
    if (value > max) {
      throw QUERY.invalid("value " + value + " is too large. Max allowed value is " + max);
    }
    return value;
  }
}
