package io.mspbilling.reporting.behaviour;

/** How a payment before its day counts in an average. */
public enum Early {
  /** With negative days: it makes up for one that was late. */
  NEGATIVE,
  /** As one on the day. */
  ZERO
}
