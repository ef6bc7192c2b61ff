package io.mspbilling.testkit.engine.condition;

import java.util.Locale;

/** What a comparison asks. */
public enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  CONTAINS,
  NOT_CONTAINS,
  LIKE,
  NOT_LIKE,
  IN,
  NOT_IN;

  private final String text;

  Operator() {
    this.text = name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Operator(String symbol) {
    this.text = symbol;
  }

  /** How it is written, in lower case. */
  public String text() {
    return text;
  }

  /** Whether a list of values follows. */
  public boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  /** Whether it asks which of two comes first. */
  public boolean isOrder() {
    return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
  }

  /** Whether it compares with a pattern. */
  public boolean isPattern() {
    return this == CONTAINS || this == NOT_CONTAINS || this == LIKE || this == NOT_LIKE;
  }

  boolean isNegated() {
    return name().startsWith("NOT_");
  }

  /** Whether a value that stands so to the wanted one is meant, the negation not counted. */
  boolean accepts(int sign) {
    return switch (this) {
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
      default -> sign == 0;
    };
  }
}
