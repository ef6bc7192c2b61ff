package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.DisputeReasons;
import io.mspbilling.communication.DunningPolicy;
import io.mspbilling.communication.DunningStep;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reporting.Ageing;
import io.mspbilling.worklist.ExceptionRow;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what happened, in tables for people. */
final class Story {
  private static final int LABEL = 66;
  private static final int COUNT = 8;
  private static final int AMOUNT = 18;

  private final PrintStream out;

  Story(PrintStream out) {
    this.out = out;
  }

  /** What was done, with counts and sums. */
  void happened(Tally tally, List<Invoice> issued) {
    out.println(
        Text.left("WHAT HAPPENED", LABEL)
            + Text.right("count", COUNT)
            + Text.right("amount", AMOUNT));
    row("Invoices issued", issued, Invoice::total);
    reminders(tally);
    charges(tally);
    bank(tally);
    row("Payments recorded in ConnectWise", tally.recorded(), PaymentRecord::amount);
    row("  taken back there", tally.takenBack(), PaymentRecord::amount);
    postings(tally);
    row("Payouts sent by the gateway", tally.payouts(), Payout::net);
  }

  /** What went on below: calls, failures, and what was looked up because of them. */
  void underneath(Office office, Month month) {
    count("Calls to ConnectWise over HTTP", (int) office.connectWise().arrivals().count());
    count("Calls to QuickBooks over HTTP", (int) office.quickBooks().arrivals().count());
    count("  answers lost or wrong, the work done", new Mishaps(office).struck());
    count("  process killed in the middle of a charge", month.restarts());
    count("Effects left open by one run, looked up and cleared by the next", month.cleared());
    out.println();
  }

  private void reminders(Tally tally) {
    var sent = tally.succeeded(Reminding.TYPE);
    count("Reminders sent", sent.size());
    Map<String, Long> bySteps =
        sent.stream()
            .collect(
                Collectors.groupingBy(
                    state -> state.order().message().step(), Collectors.counting()));
    DunningPolicy.forMsp().steps().stream()
        .map(DunningStep::name)
        .forEach(step -> count("  " + step, bySteps.getOrDefault(step, 0L).intValue()));
  }

  private void charges(Tally tally) {
    List<EffectState<ChargeRequest, ChargeResult>> charges = tally.charges();
    row("Charges on autopay", charges, charge -> charge.order().amount());
    for (Rail rail : List.of(Rail.ACH, Rail.CARD)) {
      chargeRow(
          "  collected by " + (rail == Rail.ACH ? "bank debit" : "card"),
          charges.stream()
              .filter(charge -> charge.order().method().rail() == rail)
              .filter(charge -> charge.status() == EffectStatus.SUCCEEDED)
              .toList());
    }
    grouped(
            charges.stream().filter(charge -> charge.status() == EffectStatus.REFUSED).toList(),
            charge ->
                charge
                    .result()
                    .flatMap(ChargeResult::decline)
                    .map(decline -> DisputeReasons.explained(decline.code()))
                    .orElse("refused"))
        .forEach((code, group) -> chargeRow("  declined: " + code, group));
    chargeRow(
        "  still on their way",
        charges.stream().filter(charge -> charge.status() == EffectStatus.PENDING).toList());
    chargeRow(
        "  of all these, retries that were collected",
        charges.stream()
            .filter(charge -> charge.order().attempt() > 1)
            .filter(charge -> charge.status() == EffectStatus.SUCCEEDED)
            .toList());
    row("Money taken back through the gateway", tally.reversals(), Reversal::amount);
    grouped(
            tally.reversals(),
            back -> (Text.words(back.kind()) + " " + DisputeReasons.explained(back.code())).strip())
        .forEach((kind, group) -> row("  " + kind, group, Reversal::amount));
  }

  private void chargeRow(String label, List<EffectState<ChargeRequest, ChargeResult>> charges) {
    List<ChargeRequest> requests = charges.stream().map(EffectState::order).toList();
    row(label, requests, ChargeRequest::amount);
  }

  private void bank(Tally tally) {
    row("Checks, wires and credits at the bank", tally.customerLines(), BankLine::amount);
    Function<BankLine, String> why =
        line -> tally.evidence(line).map(Story::why).orElse("not applied: waiting for a person");
    grouped(tally.customerLines(), why)
        .forEach((reason, group) -> row("  " + reason, group, BankLine::amount));
  }

  private static String why(Evidence evidence) {
    return "applied: " + Text.words(evidence);
  }

  private void postings(Tally tally) {
    row("Documents posted to QuickBooks", tally.postings(), Tally::debits);
    grouped(tally.postings(), posting -> Text.words(posting.kind()))
        .forEach((kind, group) -> row("  " + kind, group, Tally::debits));
  }

  /** What is owed, before and after. */
  void owed(Receivables before, Receivables after) {
    out.println(
        Text.left("WHAT IS OWED, by days past due", LABEL)
            + Text.right(before.on().toString(), AMOUNT)
            + Text.right(after.on().toString(), AMOUNT));
    for (Ageing.Bucket bucket : Ageing.Bucket.values()) {
      owed(bucket.label(), before.ageing().owed(bucket), after.ageing().owed(bucket));
    }
    owed("on invoices that cannot be read, see below", before.unreadable(), after.unreadable());
    owed("in all", before.inAll(), after.inAll());
    out.println(
        Text.left("Days sales outstanding, over 90 days of sales", LABEL)
            + Text.right(days(before), AMOUNT)
            + Text.right(days(after), AMOUNT));
    out.println();
  }

  private void owed(String label, Money before, Money after) {
    out.println(
        Text.left("  " + label, LABEL)
            + Text.right(Text.of(before), AMOUNT)
            + Text.right(Text.of(after), AMOUNT));
  }

  private static String days(Receivables receivables) {
    return receivables.daysSalesOutstanding().value().map(Object::toString).orElse("-");
  }

  /** What waits for people, each with its reason and what would settle it. */
  void waiting(List<ExceptionRow> rows, Names names, LocalDate today) {
    out.println("WAITING FOR A PERSON (" + rows.size() + "): nothing is guessed, nothing is lost");
    rows.stream()
        .collect(Collectors.groupingBy(ExceptionRow::kind, TreeMap::new, Collectors.toList()))
        .forEach(
            (kind, group) -> {
              out.println("  " + Text.words(kind));
              group.forEach(row -> waiting(row, names, today));
            });
    out.println();
  }

  private void waiting(ExceptionRow row, Names names, LocalDate today) {
    Text.wrapped("    - ", names.title(row) + since(row, today)).forEach(out::println);
    Text.wrapped("      ", names.in(row.facts())).forEach(out::println);
    Text.wrapped("      → ", row.remedy()).forEach(out::println);
  }

  private static String since(ExceptionRow row, LocalDate today) {
    return row.firstSeenOn()
        .map(first -> ", since " + Text.of(first) + days(row.age(today)))
        .orElse("");
  }

  private static String days(long age) {
    return age == 0 ? "" : age == 1 ? " (1 day)" : " (" + age + " days)";
  }

  private <T> void row(String label, Collection<T> things, Function<T, Money> amount) {
    out.println(
        Text.left("  " + label, LABEL)
            + Text.right(Integer.toString(things.size()), COUNT)
            + Text.right(Text.of(Tally.sum(things, amount)), AMOUNT));
  }

  private void count(String label, int count) {
    out.println(Text.left("  " + label, LABEL) + Text.right(Integer.toString(count), COUNT));
  }

  private static <T> Map<String, List<T>> grouped(Collection<T> things, Function<T, String> by) {
    return things.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }
}
