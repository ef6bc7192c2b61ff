package io.mspbilling.psa.connectwise.query;

import java.util.Collection;

/** A field of a record, by the path that conditions know it under. */
abstract class Field {
  private static final String NULL = "null";

  private final String path;

  Field(String path) {
    this.path = path;
  }

  /** Whether the field has no value. */
  public final Condition isNull() {
    return compare(Operator.EQUAL, NULL);
  }

  /** The path as the vendor writes it, as in {@code company/id}. */
  @Override
  public final String toString() {
    return path;
  }

  final Condition compare(Operator operator, String literal) {
    return new Comparison(path, operator, literal);
  }

  final Condition member(Collection<String> literals) {
    return Membership.of(path, literals);
  }
}
