package io.mspbilling.journal;

import java.util.Objects;

/**
 * Whose billing this is. Part of every effect key, so that two tenants never share one.
 *
 * @param value 1 to 64 characters, none of them blank or a control character
 */
public record TenantId(String value) {

  /**
   * @throws IllegalArgumentException if the value is not of that form
   */
  public TenantId {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty()
        || value.length() > 64
        || value.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
      throw new IllegalArgumentException(
          "a tenant id is 1 to 64 characters without blanks or control characters");
    }
  }

  public static TenantId of(String value) {
    return new TenantId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
