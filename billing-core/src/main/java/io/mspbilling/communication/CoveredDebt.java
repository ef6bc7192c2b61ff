package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a reminder reminds of, and the step that this has come to by it.
 *
 * @param invoice the invoice
 * @param dueOn the last day to pay it, as it was told
 * @param isInstalment whether it is an instalment; else an invoice that is asked for whole
 * @param step the step
 * @param asked how much it asks for
 * @param owed what was owed on the invoice then, by our count and by the PSA's: the less of both
 */
public record CoveredDebt(
    InvoiceId invoice,
    LocalDate dueOn,
    boolean isInstalment,
    StepId step,
    Money asked,
    Money owed) {

  public CoveredDebt {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(dueOn, "dueOn");
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
        debt.dueOn(),
        debt.owed().isInstalment(),
        taken.step(),
        debt.open(),
        debt.invoice().balance().map(counted::min).orElse(counted));
  }

  /**
   * Whether it was told of a debt as that is now: what was told of another due date, and would be
   * ahead of the present one, says nothing of it.
   *
   * @param on when it was told
   * @param dueNow the last day to pay the debt, as it is now
   */
  boolean isOf(LocalDate dueNow, LocalDate on) {
    return dueOn.equals(dueNow) || dueNow.isBefore(on);
  }

  /** What makes it the one it is, whatever was sent for it before. */
  String name() {
    return invoice.text()
        + (isInstalment ? "@" : "/")
        + dueOn
        + "#"
        + step.step()
        + "#"
        + step.occurrence();
  }

  Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("due", dueOn)
        .put("isInstalment", isInstalment)
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
        facts.date("due"),
        facts.read("isInstalment", Boolean::parseBoolean),
        new StepId(facts.text("policy"), facts.text("step"), facts.number("occurrence")),
        facts.money("asked"),
        facts.money("owed"));
  }

  @Override
  public String toString() {
    return invoice + (isInstalment ? " due " + dueOn : "") + ": " + step.words();
  }
}
