package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.decline.DisputeReasons;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.worklist.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what happened, in tables for people. */
final class Story {
  private final String psa;
  private final Sheet sheet;

  /**
   * @param psa what people call the PSA
   */
  Story(String psa, PrintStream out) {
    this.psa = psa;
    this.sheet = new Sheet(out);
  }

  /** What was done, with counts and sums; each sum of the days is one of these. */
  void happened(Tally tally, List<Invoice> issued) {
    sheet.line("WHAT HAPPENED, in all of these days", "count", "amount");
    sheet.sum("Issued: invoices", issued, Invoice::total);
    reminders(tally);
    charges(tally);
    takenBack(tally);
    bank(tally);
    applied(tally);
    postings(tally);
  }

  private void reminders(Tally tally) {
    var sent = tally.succeeded(Reminding.TYPE);
    sheet.count("Reminded: messages sent", sent.size());
    Map<String, Long> bySteps =
        sent.stream()
            .collect(
                Collectors.groupingBy(
                    state -> state.order().message().step(), Collectors.counting()));
    DunningPolicy.forMsp().messages().stream()
        .map(MessageStep::name)
        .forEach(step -> sheet.countPart(step, bySteps.getOrDefault(step, 0L).intValue()));
  }

  private void charges(Tally tally) {
    sheet.sum("Charged: all that was asked of cards and accounts", tally.charges(), Story::asked);
    sheet.part("collected by bank debit", tally.collected(Rail.ACH), Story::asked);
    sheet.part("collected by card", tally.collected(Rail.CARD), Story::asked);
    sheet.parts("declined: ", tally.charges(EffectStatus.REFUSED), Story::declined, Story::asked);
    sheet.part("still on their way", tally.charges(EffectStatus.PENDING), Story::asked);
    sheet.partIfAny("in doubt, to be looked up", tally.chargesInDoubt(), Story::asked);
    sheet.partIfAny(
        "of the collected, at a later try",
        tally.charges(EffectStatus.SUCCEEDED).stream()
            .filter(charge -> charge.order().attempt() > 1)
            .toList(),
        Story::asked);
    sheet.partIfAny(
        "of the collected, surcharges of credit cards",
        tally.charges(EffectStatus.SUCCEEDED).stream()
            .filter(charge -> surcharge(charge).isPositive())
            .toList(),
        Story::surcharge);
  }

  private static Money surcharge(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge.order().surcharge();
  }

  private static Money asked(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge.order().amount();
  }

  private static String declined(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge
        .result()
        .flatMap(ChargeResult::decline)
        .map(decline -> DisputeReasons.explained(decline.code()))
        .orElse("refused");
  }

  private void takenBack(Tally tally) {
    sheet.sum(
        "Taken back through the gateway, after it was collected",
        tally.reversals(),
        Reversal::amount);
    sheet.parts("", tally.reversals(), back -> takenBack(back, tally), Reversal::amount);
  }

  private static String takenBack(Reversal back, Tally tally) {
    boolean open =
        tally.takenBack().stream().anyMatch(record -> record.source().equals(back.payment()));
    return (Words.of(back.kind()) + " " + DisputeReasons.explained(back.code())).strip()
        + (open ? ": owed again" : ": stays paid");
  }

  private void bank(Tally tally) {
    sheet.sum("Bank in: all that came in at the bank", tally.bankLines(), BankLine::amount);
    sheet.part("payouts of the gateway", tally.payoutLines(), BankLine::amount);
    sheet.parts(
        "checks, wires, credits, ",
        tally.customerLines(),
        line ->
            tally
                .evidence(line)
                .map(why -> "applied: " + Words.of(why))
                .orElse("not applied: waiting for a person"),
        BankLine::amount);
  }

  /** A payment is a document in the books, and in the PSA a record on each invoice that it pays. */
  private void applied(Tally tally) {
    List<PaymentRecord> several = tally.recorded(true);
    long payments = several.stream().map(PaymentRecord::source).distinct().count();
    sheet.sum(
        "Recorded in " + psa + ": one record for each invoice paid",
        tally.recorded(),
        PaymentRecord::amount);
    sheet.part("payments for one invoice each", tally.recorded(false), PaymentRecord::amount);
    sheet.part(
        payments == 1
            ? "1 payment for two or more invoices"
            : payments + " payments for two or more invoices each",
        several,
        PaymentRecord::amount);
    sheet.partIfAny(
        "of these, taken back there as owed again", tally.takenBack(), PaymentRecord::amount);
    if (!tally.unrecorded().isEmpty()) {
      sheet.sum(
          "Counted here only, as " + psa + " takes no parts of invoices",
          tally.unrecorded(),
          Receipt::allocated);
    }
  }

  private void postings(Tally tally) {
    sheet.sum("Posted to QuickBooks: documents", tally.postings(), Tally::debits);
    String payments =
        ": "
            + tally.charges(EffectStatus.SUCCEEDED).size()
            + " charged, "
            + tally.appliedLines().size()
            + " sent to the bank";
    sheet.parts(
        "",
        tally.postings(),
        posting ->
            Words.of(posting.kind())
                + switch (posting.kind()) {
                  case PAYMENT_RECEIVED -> payments;
                  case PAYOUT -> ", by the charges that are in it";
                  default -> "";
                },
        Tally::debits);
  }

  /** Where the money went that the gateway collected. */
  void paidOut(PaidOut paidOut) {
    sheet.line(
        "  Paid out by the gateway to the bank",
        Integer.toString(paidOut.payouts().size()),
        Text.of(paidOut.net()));
    paidOut.parts().forEach(sheet::part);
    sheet.line("  Still at the gateway, for the next payout", "", Text.of(paidOut.held()));
    paidOut.heldParts().forEach(sheet::part);
  }

  /** What went on below: calls, failures, and what was looked up because of them. */
  void underneath(Office office, Month month, LeftOpen leftOpen) {
    int cut = new Mishaps(office).struck();
    sheet.count("Cleared: left open by one run, brought on by a later one", leftOpen.cleared());
    sheet.countPart("bank debits: a bank takes days to say whether it pays", leftOpen.told());
    sheet.countPart("broken off, and not looked up in the same run", leftOpen.lookedUp());
    sheet.count("Broken off, though the work was done", cut + month.restarts());
    sheet.countPart("answers lost or wrong", cut);
    sheet.countPart("process killed in the middle of a charge", month.restarts());
    sheet.count(
        "Calls to " + psa + " over HTTP", (int) office.officePsa().server().arrivals().count());
    sheet.count("Calls to QuickBooks over HTTP", (int) office.quickBooks().arrivals().count());
    sheet.gap();
  }

  /** What is owed, before and after. */
  void owed(Standing before, Standing after) {
    sheet.beside("WHAT IS OWED, by days past due", before.on().toString(), after.on().toString());
    for (int i = 0; i < before.labels().size(); i++) {
      owed(before.labels().get(i), before.ageing().owed().get(i), after.ageing().owed().get(i));
    }
    owed("on invoices that cannot be read, see below", before.unreadable(), after.unreadable());
    owed("in all", before.inAll(), after.inAll());
    sheet.beside("Days sales outstanding, counted back", before.days(), after.days());
    sheet.gap();
  }

  private void owed(String label, Money before, Money after) {
    sheet.beside("  " + label, Text.of(before), Text.of(after));
  }
}
