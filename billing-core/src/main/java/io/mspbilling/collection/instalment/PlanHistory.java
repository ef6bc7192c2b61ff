package io.mspbilling.collection.instalment;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Stood;
import io.mspbilling.journal.Succession;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Which invoice was under which instalment plan, and when. Not safe for use by several threads. */
public final class PlanHistory implements Fold {

  private final ZoneId zone;
  private final InstalmentPlans plans = new InstalmentPlans();
  private final Succession<InvoiceId, InstalmentPlan> byInvoice = new Succession<>();

  /**
   * @param zone the MSP's, in which an entry of the journal is of a day
   */
  public PlanHistory(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  @Override
  public void plus(JournalEntry entry) {
    JournalRecord record = entry.record();
    if (!PlanRecords.isOne(record)) {
      return;
    }
    plans.plus(entry);
    InstalmentPlanId id = PlanRecords.id(record);
    LocalDate written = LocalDate.ofInstant(entry.at(), zone);
    plans
        .plan(id)
        .ifPresentOrElse(
            plan -> hold(plan, PlanRecords.agreedOn(record).orElse(written), written),
            () -> end(id, written));
  }

  /** What was written twice, or changes nothing, is what stands already. */
  private void hold(InstalmentPlan plan, LocalDate since, LocalDate written) {
    plan.debts().stream()
        .map(debt -> debt.invoice())
        .filter(invoice -> byInvoice.now(invoice).filter(now -> now.value().equals(plan)).isEmpty())
        .forEach(invoice -> byInvoice.begin(invoice, plan, since, written));
  }

  private void end(InstalmentPlanId id, LocalDate written) {
    byInvoice.names().stream()
        .filter(
            invoice ->
                byInvoice.now(invoice).filter(now -> now.value().id().equals(id)).isPresent())
        .forEach(invoice -> byInvoice.end(invoice, written));
  }

  /** The invoices that ever were under a plan. */
  public List<InvoiceId> invoices() {
    return byInvoice.names();
  }

  /** The plans that an invoice was under, each as often as it was changed, oldest first. */
  public List<Stood<InstalmentPlan>> of(InvoiceId invoice) {
    return byInvoice.all(invoice);
  }
}
