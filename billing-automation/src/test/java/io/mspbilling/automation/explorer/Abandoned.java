package io.mspbilling.automation.explorer;

/** The schedule is given up; every worker unwinds from where it stands. */
final class Abandoned extends Error {
  private static final long serialVersionUID = 1L;

  Abandoned() {
    super("abandoned", null, false, false);
  }
}
