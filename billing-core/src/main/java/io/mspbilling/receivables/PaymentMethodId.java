package io.mspbilling.receivables;

import java.util.Objects;

/**
 * Names a saved card or bank account by its token at the gateway; never a card or account number.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record PaymentMethodId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public PaymentMethodId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("payment method id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PaymentMethodId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("payment method id is not of the form system:value");
    }
    return new PaymentMethodId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String kind() {
    return "payment method";
  }

  @Override
  public String toString() {
    return text();
  }
}
