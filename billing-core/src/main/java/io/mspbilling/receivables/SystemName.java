package io.mspbilling.receivables;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The short name of an outside system, as in {@code connectwise} or {@code quickbooks-online}. It
 * is part of every id, so that ids of two systems never meet by accident.
 *
 * @param value 1 to 32 characters: lower-case letters, digits and inner hyphens, a letter first
 */
public record SystemName(String value) implements Comparable<SystemName> {

  /**
   * @throws IllegalArgumentException if the name is not of that form
   */
  public SystemName {
    Objects.requireNonNull(value, "value");
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a system name is 1 to 32 lower-case letters, digits and inner hyphens: " + value);
    }
  }

  public static SystemName of(String value) {
    return new SystemName(value);
  }

  private static boolean isValid(String value) {
    if (value.isEmpty() || value.length() > 32 || value.endsWith("-")) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '-');
      if (!letter && !inner) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof SystemName that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(SystemName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
