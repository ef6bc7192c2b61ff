package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.journal.EffectKey;

/**
 * Names one write for ever: QuickBooks answers a repeated one with the first answer and changes
 * nothing. It does not say for how long it remembers, so look a write up before repeating it days
 * later.
 *
 * @param value 1 to 50 letters, digits, hyphens and underscores
 */
public record RequestId(String value) {

  /** Longest id that QuickBooks takes, in characters. */
  public static final int MAX_LENGTH = 50;

  /**
   * @throws IllegalArgumentException if the value is not of that form
   */
  public RequestId {
    if (!value.matches("[A-Za-z0-9_-]{1," + MAX_LENGTH + "}")) {
      throw new IllegalArgumentException(
          "a request id is 1 to 50 letters, digits, hyphens and underscores");
    }
  }

  /** The id of an effect's write. */
  public static RequestId of(EffectKey key) {
    return new RequestId(key.value());
  }

  /**
   * The id of another write of the same undertaking, whose body differs.
   *
   * @throws IllegalArgumentException if the two together are too long
   */
  RequestId step(String name) {
    return new RequestId(value + "-" + name);
  }

  @Override
  public String toString() {
    return value;
  }
}
