package io.mspbilling.receivables;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** By hand, as ids are compared all day, and what differs comes last. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof InvoiceId that
            && value.equals(that.value)
            && system.equals(that.system));
  }

  @Override
  public int hashCode() {
    return 31 * system.hashCode() + value.hashCode();
  }

  @Override
  public String kind() {
    return "invoice";
  }

  @Override
  public String toString() {
    return text();
  }
}
