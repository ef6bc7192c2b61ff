package io.mspbilling.collection.instalment;

import io.mspbilling.receivables.ExternalId;

/**
 * What the MSP calls an instalment plan: it stays the same when the plan changes.
 *
 * @param text 1 to {@value ExternalId#MAX_LENGTH} visible characters
 */
public record InstalmentPlanId(String text) {

  /**
   * @throws IllegalArgumentException if the text is empty, too long or holds a control character
   */
  public InstalmentPlanId {
    text = ExternalId.checked("instalment plan id", text);
  }

  @Override
  public String toString() {
    return text;
  }
}
