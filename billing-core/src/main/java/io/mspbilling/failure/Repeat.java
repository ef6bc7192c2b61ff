package io.mspbilling.failure;

/** Whether a failed call may be made again. */
public enum Repeat {
  /** The same call would fail again; something has to change first. */
  NEVER,
  /** Nothing happened at the vendor; the same call may be made later. */
  LATER,
  /** It may have happened: look it up under its key first, and repeat only if proven absent. */
  AFTER_LOOK_UP
}
