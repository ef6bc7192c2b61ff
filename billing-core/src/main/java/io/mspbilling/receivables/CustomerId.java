package io.mspbilling.receivables;

import java.util.Objects;

/**
 * Names one customer of the MSP, as its PSA knows it.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record CustomerId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public CustomerId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("customer id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static CustomerId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("customer id is not of the form system:value");
    }
    return new CustomerId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return text();
  }
}
