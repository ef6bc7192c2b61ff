package io.mspbilling.psa.connectwise.query;

/** An operator of the vendor's grammar, with the one that says the opposite. */
enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_LEAST(">="),
  GREATER(">"),
  AT_MOST("<="),
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

  /** What is true exactly if this is not. */
  Operator opposite() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_LEAST -> LESS;
      case GREATER -> AT_MOST;
      case AT_MOST -> GREATER;
      case CONTAINS -> NOT_CONTAINS;
      case NOT_CONTAINS -> CONTAINS;
      case LIKE -> NOT_LIKE;
      case NOT_LIKE -> LIKE;
      case IN -> NOT_IN;
      case NOT_IN -> IN;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
