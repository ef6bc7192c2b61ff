package io.mspbilling.automation.explorer;

import io.mspbilling.journal.JournalException;

/** The schedule has cut a worker off from its journal. */
final class CutOff extends JournalException {
  private static final long serialVersionUID = 1L;

  CutOff() {
    super("the connection to the store is cut", null);
  }
}
