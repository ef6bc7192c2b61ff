package io.mspbilling.receivables;

import java.util.Objects;

/**
 * Names one transfer of a gateway to the MSP's bank account.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record PayoutId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public PayoutId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("payout id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PayoutId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("payout id is not of the form system:value");
    }
    return new PayoutId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String kind() {
    return "payout";
  }

  @Override
  public String toString() {
    return text();
  }
}
