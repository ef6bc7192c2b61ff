package io.mspbilling.automation.explorer;

/** A worker dies where it stands: an error, so that no code takes it for a failed call. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("crash", null, false, false);
  }
}
