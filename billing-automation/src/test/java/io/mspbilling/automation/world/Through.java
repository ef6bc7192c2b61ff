package io.mspbilling.automation.world;

import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.util.List;

/** A worker that does what another does; what it does otherwise is a defect. */
class Through implements BillingWorker {

  private final BillingWorker worker;

  Through(BillingWorker worker) {
    this.worker = worker;
  }

  @Override
  public List<ExceptionRow> run() {
    return worker.run();
  }

  @Override
  public void decide(JournalRecord decision) {
    worker.decide(decision);
  }

  @Override
  public boolean confirm(Suggestion suggestion, String who) {
    return worker.confirm(suggestion, who);
  }

  @Override
  public PaymentId unapply(PaymentId line, String who) {
    return worker.unapply(line, who);
  }
}
