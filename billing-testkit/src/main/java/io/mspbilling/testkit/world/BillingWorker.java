package io.mspbilling.testkit.world;

import io.mspbilling.journal.JournalRecord;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;

/** Whoever runs the billing days of a simulated world, as one process does. */
public interface BillingWorker {

  /**
   * Runs the billing day as it stands now.
   *
   * @return all that waits for a person
   * @throws io.mspbilling.failure.BillingException if a vendor's failure ended the run; the world
   *     goes on, and looks for what is missing after the next run
   */
  List<ExceptionRow> run();

  /** Writes down a decision of a person. */
  void decide(JournalRecord decision);
}
