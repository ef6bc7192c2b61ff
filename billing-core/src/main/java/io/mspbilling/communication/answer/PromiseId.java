package io.mspbilling.communication.answer;

import io.mspbilling.receivables.ExternalId;

/**
 * What the MSP calls a promise; each has its own.
 *
 * @param text 1 to {@value ExternalId#MAX_LENGTH} visible characters
 */
public record PromiseId(String text) {

  /**
   * @throws IllegalArgumentException if the text is empty, too long or holds a control character
   */
  public PromiseId {
    text = ExternalId.checked("promise id", text);
  }

  @Override
  public String toString() {
    return text;
  }
}
