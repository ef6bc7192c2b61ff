package io.mspbilling.communication.dunning;

import java.util.Objects;

/**
 * A proposal to the MSP's own people, shown as a row: nothing of it is done by itself. It comes
 * once its day has come, every message of the steps before it was sent, and the customer had as
 * long to answer the last of them as the policy gives.
 *
 * @param name what it is called
 * @param time when it is due
 * @param condition for whom it is meant
 * @param proposal what is proposed
 * @param words what people may do, in words
 */
public record ProposalStep(
    String name, StepTime time, StepCondition condition, Proposal proposal, String words)
    implements DunningStep {

  /**
   * Checks the anchor.
   *
   * @throws IllegalArgumentException if it is counted from a message, whose day is not known before
   */
  public ProposalStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(proposal, "proposal");
    Objects.requireNonNull(words, "words");
    if (time.anchor() == Anchor.PREVIOUS_STEP) {
      throw new IllegalArgumentException("a proposal is counted from a date of the debt: " + name);
    }
  }
}
