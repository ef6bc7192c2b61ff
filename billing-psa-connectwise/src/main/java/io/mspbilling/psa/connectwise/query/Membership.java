package io.mspbilling.psa.connectwise.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** A field against a list of literals. */
final class Membership extends Condition {
  private final String path;
  private final Operator operator;
  private final List<String> literals;

  private Membership(String path, Operator operator, List<String> literals) {
    this.path = path;
    this.operator = operator;
    this.literals = literals;
  }

  /**
   * @throws IllegalArgumentException if there is no value: the vendor has no way to write that
   */
  static Membership of(String path, Collection<String> literals) {
    if (literals.isEmpty()) {
      throw new IllegalArgumentException("a list of values for " + path + " must not be empty");
    }
    return new Membership(path, Operator.IN, List.copyOf(new LinkedHashSet<>(literals)));
  }

  @Override
  public Condition not() {
    return new Membership(path, operator.opposite(), literals);
  }

  /** Only what is in one of two lists shares out; what is in neither would have to be in both. */
  @Override
  List<Condition> halves() {
    if (operator != Operator.IN || literals.size() < 2) {
      return List.of();
    }
    int middle = literals.size() / 2;
    return List.of(
        new Membership(path, operator, literals.subList(0, middle)),
        new Membership(path, operator, literals.subList(middle, literals.size())));
  }

  @Override
  public String toString() {
    return path + " " + operator + " (" + String.join(",", literals) + ")";
  }
}
