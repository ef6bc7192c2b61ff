package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.engine.condition.Condition.Comparison;
import io.mspbilling.testkit.engine.condition.Condition.Group;
import io.mspbilling.testkit.http.FakeJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Turns conditions into tests of rows, and sort keys into orders; every name and type is checked
 * before the first row.
 */
public final class Matcher<R> {
  private final Dialect dialect;
  private final Function<String, Column<R>> columns;

  /**
   * @param columns finds what a path leads to, or throws what the vendor refuses it with
   */
  public Matcher(Dialect dialect, Function<String, Column<R>> columns) {
    this.dialect = dialect;
    this.columns = columns;
  }

  /** The test that rows must pass. */
  public Predicate<R> test(Condition condition) {
    if (condition instanceof Group group) {
      List<Predicate<R>> parts = group.parts().stream().map(this::test).toList();
      return group.all()
          ? row -> parts.stream().allMatch(part -> part.test(row))
          : row -> parts.stream().anyMatch(part -> part.test(row));
    }
    return comparison((Comparison) condition);
  }

  /** The order by one path, ascending; rows without a value come first. */
  public Comparator<R> order(String path) {
    Column<R> column = columns.apply(path);
    return (left, right) -> {
      Optional<Comparable<?>> first = first(column, left);
      Optional<Comparable<?>> second = first(column, right);
      return first.isPresent() && second.isPresent()
          ? compare(column.type(), first.get(), second.get())
          : Boolean.compare(first.isPresent(), second.isPresent());
    };
  }

  private Optional<Comparable<?>> first(Column<R> column, R row) {
    return column.in(row).findFirst().flatMap(column.type()::read);
  }

  private Predicate<R> comparison(Comparison comparison) {
    Column<R> column = columns.apply(comparison.path());
    Operator operator = comparison.operator();
    if (comparison.values().stream().anyMatch(value -> value.kind() == Literal.Kind.NULL)) {
      return nullTest(column, operator);
    }
    List<Predicate<FakeJson>> wanted =
        comparison.values().stream().map(value -> wanted(comparison, column, value)).toList();
    // As in SQL: a member without a value meets no comparison, not even an unequal one.
    return row ->
        column
            .in(row)
            .anyMatch(
                value -> wanted.stream().anyMatch(one -> one.test(value)) != operator.isNegated());
  }

  private Predicate<R> nullTest(Column<R> column, Operator operator) {
    return switch (operator) {
      case EQUAL -> row -> column.in(row).findAny().isEmpty();
      case NOT_EQUAL -> row -> column.in(row).findAny().isPresent();
      default -> throw dialect.invalid("null can only be compared with = and !=.");
    };
  }

  private Predicate<FakeJson> wanted(Comparison comparison, Column<R> column, Literal literal) {
    Operator operator = comparison.operator();
    if (!dialect.fits(column.type(), operator, literal)) {
      throw cannotCompare(comparison, literal);
    }
    Optional<Pattern> pattern = dialect.pattern(operator, literal.text());
    if (literal.kind() == Literal.Kind.TEXT && pattern.isPresent()) {
      return value ->
          value.asText().filter(own -> pattern.get().matcher(own).matches()).isPresent();
    }
    ColumnType type = column.type().against(literal);
    Comparable<?> right =
        type.read(literal.text()).orElseThrow(() -> cannotCompare(comparison, literal));
    return value ->
        type.read(value).filter(own -> operator.accepts(compare(type, own, right))).isPresent();
  }

  /** Both sides were read as values of the type, so they are comparable with each other. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private int compare(ColumnType type, Comparable left, Comparable right) {
    return type == ColumnType.TEXT
        ? dialect.texts().compare((String) left, (String) right)
        : left.compareTo(right);
  }

  private RuntimeException cannotCompare(Comparison comparison, Literal literal) {
    return dialect.invalid(
        comparison.path()
            + " cannot be compared with "
            + literal
            + " by '"
            + comparison.operator().text()
            + "'.");
  }
}
