package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.condition.Dialect;
import io.mspbilling.testkit.engine.condition.Literal;
import io.mspbilling.testkit.engine.condition.Operator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions of select statements: no inequality, no negation, no {@code or}. */
enum QueryDialect implements Dialect {
  QUERY;

  @Override
  public String quotes() {
    return "'";
  }

  @Override
  public char separator() {
    return '.';
  }

  @Override
  public Set<Operator> operators() {
    return EnumSet.of(
        Operator.EQUAL,
        Operator.LESS,
        Operator.LESS_OR_EQUAL,
        Operator.GREATER,
        Operator.GREATER_OR_EQUAL,
        Operator.IN,
        Operator.LIKE);
  }

  @Override
  public Set<Literal.Kind> literals() {
    return EnumSet.of(Literal.Kind.TEXT, Literal.Kind.NUMBER, Literal.Kind.FLAG);
  }

  @Override
  public boolean hasGroups() {
    return false;
  }

  /** Only numbers may do without quotes, and truth values must. */
  @Override
  public boolean fits(ColumnType type, Operator operator, Literal literal) {
    return switch (type) {
      case NUMBER -> literal.kind() != Literal.Kind.FLAG;
      case FLAG -> literal.kind() == Literal.Kind.FLAG;
      default -> literal.kind() == Literal.Kind.TEXT;
    };
  }

  /** Everything is taken literally but the per cent sign. */
  @Override
  public Optional<Pattern> pattern(Operator operator, String text) {
    return operator == Operator.LIKE
        ? Optional.of(Dialect.pattern(text, "%", 0))
        : Optional.empty();
  }

  @Override
  public Comparator<String> texts() {
    return Comparator.naturalOrder();
  }

  @Override
  public BooksFault malformed(String detail) {
    return BooksFault.of("4000", "Error parsing query", "QueryParserError: " + detail);
  }

  @Override
  public BooksFault invalid(String detail) {
    return BooksFault.of("4001", "Invalid query", "QueryValidationError: " + detail);
  }
}
