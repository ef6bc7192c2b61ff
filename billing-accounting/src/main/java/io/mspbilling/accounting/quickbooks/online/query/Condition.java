package io.mspbilling.accounting.quickbooks.online.query;

/**
 * One condition on one property; made by a {@link Property}. Immutable.
 *
 * @param <T> the entity it can be asked of
 */
// The type only ties a condition to its entity, so that no other is asked about it.
@SuppressWarnings("UnusedTypeParameter")
public final class Condition<T> {
  private final String text;

  Condition(String text) {
    this.text = text;
  }

  /** In the query language, as in {@code DocNumber = '1043'}. */
  String text() {
    return text;
  }

  /** Without the values, which may be a customer's. */
  @Override
  public String toString() {
    return "Condition(" + text.substring(0, text.indexOf(' ')) + ")";
  }
}
