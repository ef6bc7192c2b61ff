package io.mspbilling.testkit.connectwise;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A parsed filter of a list call. Its text form can be parsed again. */
sealed interface Condition {

  /** All parts hold. */
  record And(List<Condition> parts) implements Condition {
    @Override
    public String toString() {
      return join(parts, " and ");
    }
  }

  /** At least one part holds. */
  record Or(List<Condition> parts) implements Condition {
    @Override
    public String toString() {
      return join(parts, " or ");
    }
  }

  /**
   * One member compared with a value, or with several for {@code in}.
   *
   * @param path member names with slashes between them
   */
  record Comparison(String path, Operator operator, List<Literal> values) implements Condition {
    @Override
    public String toString() {
      String right =
          operator.takesList()
              ? values.stream().map(Literal::toString).collect(Collectors.joining(",", "(", ")"))
              : values.get(0).toString();
      return path + " " + operator.text() + " " + right;
    }
  }

  /** What a comparison asks. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains"),
    LIKE("like"),
    NOT_LIKE("not like"),
    IN("in"),
    NOT_IN("not in");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean takesList() {
      return this == IN || this == NOT_IN;
    }

    boolean isOrder() {
      return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    boolean isPattern() {
      return this == CONTAINS || this == NOT_CONTAINS || this == LIKE || this == NOT_LIKE;
    }
  }

  /** A value written in a filter. */
  sealed interface Literal {}

  /** A quoted string. */
  record TextLiteral(String value) implements Literal {
    @Override
    public String toString() {
      return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
  }

  /** A bare number. */
  record NumberLiteral(BigDecimal value) implements Literal {
    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /** True or False, bare. */
  record BoolLiteral(boolean value) implements Literal {
    @Override
    public String toString() {
      return value ? "True" : "False";
    }
  }

  /** An instant in square brackets. */
  record TimeLiteral(Instant value) implements Literal {
    @Override
    public String toString() {
      return "[" + value + "]";
    }
  }

  /** The bare word null. */
  enum NullLiteral implements Literal {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  private static String join(List<Condition> parts, String between) {
    return parts.stream().map(Condition::toString).collect(Collectors.joining(between, "(", ")"));
  }
}
