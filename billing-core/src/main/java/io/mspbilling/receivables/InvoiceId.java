package io.mspbilling.receivables;

import java.util.Objects;

/**
 * Names one invoice or credit memo of a PSA.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record InvoiceId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public InvoiceId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("invoice id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static InvoiceId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("invoice id is not of the form system:value");
    }
    return new InvoiceId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return text();
  }
}
