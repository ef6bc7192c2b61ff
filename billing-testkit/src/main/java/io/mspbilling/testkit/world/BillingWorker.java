package io.mspbilling.testkit.world;

import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
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

  /**
   * Writes down a decision of a person.
   *
   * @throws IllegalArgumentException if it is none that can be taken; nothing was written
   */
  void decide(JournalRecord decision);

  /**
   * Does what a row suggests, as a person who knows that it is true.
   *
   * @param who the person
   * @return whether it was written; not if it was decided before
   * @throws IllegalArgumentException if it is not to be done any more
   * @throws io.mspbilling.failure.BillingException if a vendor must be asked and cannot be
   */
  boolean confirm(Suggestion suggestion, String who);

  /**
   * Takes a line of the bank account off what it was applied to.
   *
   * @param who the person
   * @return the id under which it waits from now on
   * @throws IllegalArgumentException if it is none that was applied, or it may not be taken off
   */
  PaymentId unapply(PaymentId line, String who);
}
