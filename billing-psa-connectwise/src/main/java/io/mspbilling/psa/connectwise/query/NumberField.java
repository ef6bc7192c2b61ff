package io.mspbilling.psa.connectwise.query;

import java.math.BigDecimal;
import java.util.Collection;

/** A field that holds an id, a count or an amount. Immutable. */
public final class NumberField extends Field {

  NumberField(String path) {
    super(path);
  }

  /** The field is this number. */
  public Condition equalTo(long value) {
    return compare(Operator.EQUAL, Long.toString(value));
  }

  /** The field is this number, whatever its scale. */
  public Condition equalTo(BigDecimal value) {
    return compare(Operator.EQUAL, Literals.number(value));
  }

  /** The field is more than this. */
  public Condition greaterThan(BigDecimal value) {
    return compare(Operator.GREATER, Literals.number(value));
  }

  /** The field is less than this. */
  public Condition lessThan(BigDecimal value) {
    return compare(Operator.LESS, Literals.number(value));
  }

  /**
   * The field is one of these. A long list is asked for in several calls.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Condition in(Collection<Long> values) {
    return member(values.stream().map(value -> Long.toString(value)).toList());
  }
}
