package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.condition.Dialect;
import io.mspbilling.testkit.engine.condition.Literal;
import io.mspbilling.testkit.engine.condition.Operator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The filter language of list calls. Texts do not differ by case. */
enum ConditionDialect implements Dialect {
  CONDITIONS;

  @Override
  public String quotes() {
    return "\"'";
  }

  @Override
  public char separator() {
    return '/';
  }

  @Override
  public Set<Operator> operators() {
    return EnumSet.allOf(Operator.class);
  }

  @Override
  public Set<Literal.Kind> literals() {
    return EnumSet.allOf(Literal.Kind.class);
  }

  @Override
  public boolean hasGroups() {
    return true;
  }

  @Override
  public boolean fits(ColumnType type, Operator operator, Literal literal) {
    Literal.Kind kind = literal.kind();
    return switch (type) {
      case NUMBER -> kind == Literal.Kind.NUMBER && !operator.isPattern();
      case FLAG -> kind == Literal.Kind.FLAG && !operator.isPattern() && !operator.isOrder();
      case DATE, MOMENT, STAMP -> kind == Literal.Kind.MOMENT && !operator.isPattern();
      case TEXT, ID -> kind == Literal.Kind.TEXT;
      case ANY -> true;
      case NONE -> false;
    };
  }

  /** {@code *} and {@code %} stand for any characters; {@code [[]} is the escape of a bracket. */
  @Override
  public Optional<Pattern> pattern(Operator operator, String text) {
    boolean contains = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
    if (!operator.isPattern() && !(text.contains("*") && !operator.isOrder())) {
      return Optional.empty();
    }
    String like = text.replace("[[]", "[");
    return Optional.of(
        Dialect.pattern(
            contains ? "*" + like + "*" : like,
            "*%",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  @Override
  public Comparator<String> texts() {
    return String.CASE_INSENSITIVE_ORDER;
  }

  @Override
  public Refused malformed(String detail) {
    return Refused.condition(detail);
  }

  @Override
  public Refused invalid(String detail) {
    return Refused.condition(detail);
  }
}
