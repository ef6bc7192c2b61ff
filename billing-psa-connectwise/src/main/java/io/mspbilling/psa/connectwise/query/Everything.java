package io.mspbilling.psa.connectwise.query;

import java.util.List;

/** The condition that every record meets. */
final class Everything extends Condition {
  static final Everything INSTANCE = new Everything();

  private Everything() {}

  @Override
  public Condition not() {
    throw new IllegalStateException("nothing could match the opposite of everything");
  }

  @Override
  List<Condition> halves() {
    return List.of();
  }

  @Override
  public String toString() {
    return "";
  }
}
