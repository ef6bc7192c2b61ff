package io.mspbilling.receivables;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one payment: a charge at a gateway, a line of a bank account, or its record in a PSA.
 *
 * @param system the system that gave the id
 * @param value the id as that system writes it
 */
public record PaymentId(SystemName system, String value) implements ExternalId {

  /**
   * @throws IllegalArgumentException if the value is empty, too long or holds a control character
   */
  public PaymentId {
    Objects.requireNonNull(system, "system");
    ExternalId.checked("payment id", value);
  }

  /**
   * Reads the text form, {@code system:value}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PaymentId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("payment id is not of the form system:value");
    }
    return new PaymentId(new SystemName(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** By hand, as ids are compared all day, and what differs comes last. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PaymentId that
            && value.equals(that.value)
            && system.equals(that.system));
  }

  @Override
  public int hashCode() {
    return 31 * system.hashCode() + value.hashCode();
  }

  @Override
  public String kind() {
    return "payment";
  }

  @Override
  public String toString() {
    return text();
  }
}
