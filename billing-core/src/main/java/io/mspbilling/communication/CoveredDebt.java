package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
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
 * @param asked how much it asks for
 * @param owed what was owed on the invoice then, by our count and by the PSA's: the less of both
 */
public record CoveredDebt(
    InvoiceId invoice, Optional<LocalDate> instalment, StepId step, Money asked, Money owed) {

  public CoveredDebt {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(instalment, "instalment");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(owed, "owed");
  }

  /**
   * @param counted what is owed on the invoice by our count
   */
  static CoveredDebt of(Reminder.Taken taken, Money counted) {
    Debt debt = taken.debt();
    return new CoveredDebt(
        debt.invoice().id(),
        Optional.of(debt.dueOn()).filter(due -> debt.owed().isInstalment()),
        taken.step(),
        debt.open(),
        debt.invoice().balance().map(counted::min).orElse(counted));
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
        .put("asked", asked)
        .put("owed", owed)
        .build();
  }

  static CoveredDebt of(Facts facts) {
    return new CoveredDebt(
        facts.read("invoice", InvoiceId::parse),
        facts.findAs("instalment", LocalDate::parse),
        new StepId(facts.text("policy"), facts.text("step"), facts.number("occurrence")),
        facts.money("asked"),
        facts.money("owed"));
  }

  @Override
  public String toString() {
    return invoice + instalment.map(due -> " due " + due).orElse("") + ": " + step.words();
  }
}
