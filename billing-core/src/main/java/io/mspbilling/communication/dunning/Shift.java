package io.mspbilling.communication.dunning;

/** What becomes of a message whose day is one on which none is sent. */
public enum Shift {
  /** It is due on the next day on which messages are sent. */
  FORWARD,
  /** On the last one before; but what speaks of lateness never moves before the debt is late. */
  BACKWARD,
  /** It is left out. */
  SKIP
}
