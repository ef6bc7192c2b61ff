package io.mspbilling.testkit.world;

import io.mspbilling.worklist.ExceptionRow;
import java.util.List;

/** What somebody does in the morning, before the billing day is run. */
@FunctionalInterface
interface DeskWork {

  /**
   * @param rows what waited after the last run that came to its end
   */
  void at(BillingWorker worker, List<ExceptionRow> rows);
}
