package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reminder reminds of, and the step that this has come to by it.
 *
 * @param invoice the invoice
 * @param instalment the due date of the instalment; empty for an invoice that is asked for whole
 * @param step the step
 */
public record CoveredDebt(InvoiceId invoice, Optional<LocalDate> instalment, StepId step) {

  public CoveredDebt {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(instalment, "instalment");
    Objects.requireNonNull(step, "step");
  }

  static CoveredDebt of(Reminder.Taken taken) {
    Debt debt = taken.debt();
    return new CoveredDebt(
        debt.invoice().id(),
        Optional.of(debt.dueOn()).filter(due -> debt.owed().isInstalment()),
        taken.step());
  }

  /** What makes it the one it is, whatever was sent for it before. */
  String name() {
    return invoice.text()
        + instalment.map(due -> "@" + due).orElse("")
        + "#"
        + step.step()
        + "#"
        + step.occurrence();
  }

  Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("instalment", instalment)
        .put("policy", step.policy())
        .put("step", step.step())
        .put("occurrence", step.occurrence())
        .build();
  }

  static CoveredDebt of(Facts facts) {
    return new CoveredDebt(
        facts.read("invoice", InvoiceId::parse),
        facts.findAs("instalment", LocalDate::parse),
        new StepId(facts.text("policy"), facts.text("step"), facts.number("occurrence")));
  }

  @Override
  public String toString() {
    return invoice + instalment.map(due -> " due " + due).orElse("") + ": " + step.words();
  }
}
