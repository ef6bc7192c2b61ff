package io.mspbilling.communication.dunning;

/** One step of dunning: a message to the customer, or a proposal to the MSP's own people. */
public sealed interface DunningStep permits MessageStep, ProposalStep {

  /** What it is called in journal and reports; once in a policy. */
  String name();

  /** When it is due. */
  StepTime time();

  /** For whom it is meant. */
  StepCondition condition();
}
