package io.mspbilling.testkit.quickbooks.internal.query;

import io.mspbilling.testkit.quickbooks.internal.query.Select.Condition;
import io.mspbilling.testkit.quickbooks.internal.query.Select.Literal;
import io.mspbilling.testkit.quickbooks.internal.query.Select.Order;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a statement from rows, each a JSON object as nested maps. */
public final class Evaluation {
  private final Select select;
  private final Columns columns;

  /** Prepares to answer the statement about one entity. */
  public Evaluation(Select select, Columns columns) {
    this.select = select;
    this.columns = columns;
  }

  /**
   * Answers the rows that satisfy the conditions, in order, before paging.
   *
   * @throws QueryException if a property is unknown or not filterable, or a value has a wrong form
   */
  public List<Map<String, Object>> matching(List<Map<String, Object>> rows) {
    Predicate<Map<String, Object>> wanted =
        select.where().stream().map(this::predicate).reduce(row -> true, Predicate::and);
    Stream<Map<String, Object>> found = rows.stream().filter(wanted);
    for (int i = select.orders().size() - 1; i >= 0; i--) {
      found = found.sorted(comparator(select.orders().get(i)));
    }
    return found.toList();
  }

  /** Answers the page of {@code matching} that the statement asks for. */
  public List<Map<String, Object>> page(List<Map<String, Object>> matching) {
    return matching.stream().skip(select.start() - 1L).limit(select.max()).toList();
  }

  private Predicate<Map<String, Object>> predicate(Condition condition) {
    ColumnType type = columns.type(condition.property());
    if (condition.comparison() == Comparison.LIKE) {
      Pattern pattern = pattern(condition.values().get(0).text());
      return row -> {
        String text = text(row, condition.property());
        return text != null && pattern.matcher(text).matches();
      };
    }
    List<Comparable<?>> wanted =
        condition.values().stream()
            .<Comparable<?>>map(literal -> type.read(checked(literal, type)))
            .toList();
    return row -> {
      String text = text(row, condition.property());
      return text != null
          && wanted.stream()
              .anyMatch(value -> condition.comparison().accepts(compare(type.read(text), value)));
    };
  }

  private static String checked(Literal literal, ColumnType type) {
    if (literal.quoted() && type == ColumnType.FLAG) {
      throw QueryException.validation("a boolean must not be quoted");
    }
    if (!literal.quoted() && type != ColumnType.FLAG && type != ColumnType.NUMBER) {
      throw QueryException.validation("the value " + literal.text() + " must be quoted");
    }
    return literal.text();
  }

  private Comparator<Map<String, Object>> comparator(Order order) {
    ColumnType type = columns.type(order.property());
    Comparator<Map<String, Object>> ascending =
        (left, right) -> {
          String a = text(left, order.property());
          String b = text(right, order.property());
          if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
          }
          return compare(type.read(a), type.read(b));
        };
    return order.descending() ? ascending.reversed() : ascending;
  }

  /** Both sides come from the same column type, so they are comparable with each other. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Comparable left, Comparable right) {
    return left.compareTo(right);
  }

  /** Everything is taken literally but the per cent sign. */
  private static Pattern pattern(String like) {
    String regex =
        Stream.of(like.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static @Nullable String text(Map<String, Object> row, String path) {
    Object value = row;
    for (String name : path.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    if (value instanceof Map<?, ?> reference) {
      value = reference.get("value");
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? null : value.toString();
  }
}
