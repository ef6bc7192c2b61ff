package io.mspbilling.receivables;

import java.util.Objects;

/**
 * The id of a record in an outside system. Two ids are equal if kind, system and value are.
 *
 * <p>Its text form is {@code system:value}, as in {@code connectwise:10423}.
 */
public sealed interface ExternalId
    permits AgreementId, CustomerId, InvoiceId, PaymentId, PaymentMethodId, PayoutId {

  /** Longest value accepted, in characters. */
  int MAX_LENGTH = 128;

  /** The system that gave the id. */
  SystemName system();

  /** The id as that system writes it, 1 to {@value #MAX_LENGTH} visible characters. */
  String value();

  /**
   * What kind of record it is of, as people say: systems number customers and invoices alike, so a
   * text for people says it beside the id.
   */
  String kind();

  /** The text form, {@code system:value}. */
  default String text() {
    return system() + ":" + value();
  }

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  static String checked(String kind, String value) {
    Objects.requireNonNull(value, kind);
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          kind + " must have 1 to " + MAX_LENGTH + " characters, got " + value.length());
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(kind + " must not hold control characters");
    }
    return value;
  }
}
