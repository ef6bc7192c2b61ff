package io.mspbilling.automation.explorer;

/** A small world that is set up anew for each schedule. */
interface Scene {

  /**
   * Asks, after all workers have ended, whether everything is as it must be.
   *
   * @throws AssertionError if not
   */
  void check();
}
