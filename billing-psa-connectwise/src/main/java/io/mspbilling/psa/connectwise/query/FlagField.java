package io.mspbilling.psa.connectwise.query;

/** A field that is true or false. Immutable. */
public final class FlagField extends Field {

  FlagField(String path) {
    super(path);
  }

  /** The flag is set. */
  public Condition isTrue() {
    return compare(Operator.EQUAL, "True");
  }

  /** The flag is not set. */
  public Condition isFalse() {
    return compare(Operator.EQUAL, "False");
  }
}
