package io.mspbilling.psa.connectwise.query;

import java.time.Instant;
import java.time.LocalDate;

/** A field that holds a point in time, or a date as midnight UTC. Immutable. */
public final class InstantField extends Field {

  InstantField(String path) {
    super(path);
  }

  /** Later than this; fractions of a second are cut off, so that nothing is missed. */
  public Condition after(Instant instant) {
    return compare(Operator.GREATER, Literals.instant(instant));
  }

  /** Earlier than this; fractions of a second are cut off. */
  public Condition before(Instant instant) {
    return compare(Operator.LESS, Literals.instant(instant));
  }

  /** On this date or later, for fields that hold dates. */
  public Condition onOrAfter(LocalDate date) {
    return compare(Operator.AT_LEAST, Literals.date(date));
  }

  /** Before this date, for fields that hold dates. */
  public Condition before(LocalDate date) {
    return compare(Operator.LESS, Literals.date(date));
  }
}
