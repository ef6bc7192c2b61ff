package io.mspbilling.psa.connectwise.query;

import java.util.List;
import java.util.Objects;

/** A field against one literal. */
final class Comparison extends Condition {
  private final String path;
  private final Operator operator;
  private final String literal;

  Comparison(String path, Operator operator, String literal) {
    this.path = path;
    this.operator = operator;
    this.literal = Objects.requireNonNull(literal, "literal");
  }

  @Override
  public Condition not() {
    return new Comparison(path, operator.opposite(), literal);
  }

  @Override
  List<Condition> halves() {
    return List.of();
  }

  @Override
  public String toString() {
    return path + " " + operator + " " + literal;
  }
}
