package io.mspbilling.receivables;

import java.util.Objects;

/**
 * Names one agreement, the contract that an invoice may come from.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record AgreementId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public AgreementId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("agreement id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static AgreementId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("agreement id is not of the form system:value");
    }
    return new AgreementId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String kind() {
    return "agreement";
  }

  @Override
  public String toString() {
    return text();
  }
}
