package io.mspbilling.communication.answer;

import io.mspbilling.receivables.ExternalId;

/**
 * What the MSP calls a dispute; each has its own.
 *
 * @param text 1 to {@value ExternalId#MAX_LENGTH} visible characters
 */
public record DisputeId(String text) {

  /**
   * @throws IllegalArgumentException if the text is empty, too long or holds a control character
   */
  public DisputeId {
    text = ExternalId.checked("dispute id", text);
  }

  @Override
  public String toString() {
    return text;
  }
}
