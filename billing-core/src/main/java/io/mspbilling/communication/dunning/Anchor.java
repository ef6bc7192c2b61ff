package io.mspbilling.communication.dunning;

/** The day from which the time of a step is counted. */
public enum Anchor {
  /** The date on the invoice. */
  ISSUED,
  /** The day on which the debt falls due: of the invoice, or of the instalment. */
  DUE,
  /** The day on which the message step before was sent; until it is, the day on which it is due. */
  PREVIOUS_STEP
}
