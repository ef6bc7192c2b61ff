package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.report.BillingReport;
import io.mspbilling.worklist.ExceptionRow;
import java.io.PrintStream;
import java.util.List;

/** A month on one screen; the report and the story have the rest. */
final class Screen {
  private final String psa;
  private final PrintStream out;
  private final Sheet sheet;

  /**
   * @param psa what people call the PSA
   */
  Screen(String psa, PrintStream out) {
    this.psa = psa;
    this.out = out;
    sheet = new Sheet(out);
  }

  /** Whose month it is. */
  void begin(Office office, int days) {
    out.println();
    out.println(
        office.scenario().msp()
            + " on "
            + psa
            + " and QuickBooks, "
            + days
            + " billing days from "
            + office.scenario().firstDay());
    out.println();
  }

  /** What was done, with counts and sums. */
  void happened(Tally tally, List<Invoice> issued, int broken) {
    sheet.line("WHAT HAPPENED", "count", "amount");
    sheet.sum("Issued: invoices", issued, Invoice::total);
    sheet.count("Reminded: messages sent", tally.succeeded(Reminding.TYPE).size());
    sheet.sum("Charged: all that was asked of cards and accounts", tally.charges(), Screen::asked);
    sheet.part("collected by bank debit", tally.collected(Rail.ACH), Screen::asked);
    sheet.part("collected by card", tally.collected(Rail.CARD), Screen::asked);
    sheet.part("declined", tally.charges(EffectStatus.REFUSED), Screen::asked);
    sheet.part("still on their way", tally.charges(EffectStatus.PENDING), Screen::asked);
    sheet.partIfAny("in doubt, to be looked up", tally.chargesInDoubt(), Screen::asked);
    sheet.sum("Taken back after that, through the gateway", tally.reversals(), Reversal::amount);
    sheet.sum("Bank in: all that came in at the bank", tally.bankLines(), BankLine::amount);
    sheet.part("payouts of the gateway", tally.payoutLines(), BankLine::amount);
    sheet.part("checks, wires, credits: applied", tally.appliedLines(), BankLine::amount);
    sheet.part("checks, wires, credits: waiting", tally.waitingLines(), BankLine::amount);
    sheet.sum("Recorded in " + psa, tally.recorded(), PaymentRecord::amount);
    sheet.sum("Posted to QuickBooks: documents", tally.postings(), Tally::debits);
    sheet.count("Broken off on purpose by lost answers and killed processes", broken);
    sheet.gap();
  }

  private static Money asked(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge.order().amount();
  }

  /** What is owed, before and after. */
  void owed(Standing before, Standing after) {
    sheet.beside("WHAT IS OWED", before.on().toString(), after.on().toString());
    sheet.beside(
        "  in all, as in the report", Text.of(before.readable()), Text.of(after.readable()));
    if (after.unreadable().isPositive()) {
      sheet.beside(
          "  and on invoices that cannot be read",
          Text.of(before.unreadable()),
          Text.of(after.unreadable()));
    }
    sheet.beside("  past due", Text.of(before.pastDue()), Text.of(after.pastDue()));
    sheet.beside("  days sales outstanding", before.days(), after.days());
    sheet.gap();
  }

  /** What waits for people. */
  void waiting(List<ExceptionRow> rows) {
    out.println("WAITING FOR A PERSON: " + rows.size() + " rows; the report has the answers");
  }

  /** What holds, as the report counts it; what does not, in full. */
  void proofs(BillingReport report, List<Proof> proofs) {
    out.println(
        "PROOF: "
            + report.holding()
            + " of "
            + report.claims().size()
            + " hold; the report has their figures");
    proofs.stream()
        .filter(proof -> !proof.holds())
        .forEach(proof -> proof.lines().forEach(out::println));
    out.println();
  }

  /** Where the rest is. */
  void written(ReportFolder folder) {
    out.println("Open " + folder.page());
    out.println(
        "Beside it: "
            + ReportFolder.STORY
            + " (each day, and why), report.json and the tables as .csv");
  }
}
