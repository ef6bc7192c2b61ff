package io.mspbilling.reporting.matching;

/** How a bank line found what it pays for. */
public enum Handling {
  /** By itself. */
  AUTOMATIC,
  /** A person accepted what was suggested. */
  ASSISTED,
  /** A person found it. */
  MANUAL,
  /** Not at all so far. */
  UNRESOLVED
}
