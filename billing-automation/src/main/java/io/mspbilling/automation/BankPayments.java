package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.util.List;

/** Money that customers sent to the bank account themselves is applied to what they owe. */
final class BankPayments {

  private BankPayments() {}

  static void match(Day day, PayoutArrivals arrivals) {
    reportApplied(day);
    List<Payment> payments =
        day.ledger().bankLines().stream()
            .filter(line -> line.amount().isPositive())
            .filter(line -> !arrivals.isPayout(line))
            .filter(line -> day.ledger().matches().find(line.id()).isEmpty())
            .map(BankPayments::payment)
            .toList();
    if (payments.isEmpty()) {
      return;
    }
    OpenInvoices open =
        OpenInvoices.of(day.snapshot(), day.ledger(), day.receipts(), day.policies());
    List<OpenItem> items =
        open.all().stream()
            .filter(item -> !open.isInFlight(item.invoice().id()))
            .map(
                item ->
                    new OpenItem(
                        item.invoice().id(),
                        item.invoice().number(),
                        item.invoice().customer(),
                        item.invoice().effectiveDueOn(),
                        item.open()))
            .toList();
    MatchResult result =
        new Matcher(day.snapshot().customers(), day.today()).match(items, payments);
    result.matches().forEach(day::decide);
    result.leftovers().forEach(leftover -> report(day, leftover));
  }

  private static Payment payment(BankLine line) {
    return Payment.builder()
        .id(line.id())
        .receivedOn(line.bookedOn())
        .amount(line.amount())
        .rail(line.rail())
        .payer(line.counterparty())
        .memo(line.memo())
        .build();
  }

  /** What was applied with a remainder on one side stays visible. */
  private static void reportApplied(Day day) {
    for (BankLine line : day.ledger().bankLines()) {
      day.ledger()
          .matches()
          .find(line.id())
          .ifPresent(applied -> reportApplied(day, line, applied));
    }
  }

  private static void reportApplied(Day day, BankLine line, Matches.Applied applied) {
    if (applied.evidence() == Evidence.INVOICE_NAMED_SHORT_PAID) {
      day.leaveToPeople(
          ExceptionKind.SHORT_PAID,
          "payment " + line.id(),
          "paid " + line.amount() + ", less than the invoice it names: " + applied.allocations(),
          "ask the customer for the rest, or credit it in the PSA");
    }
    Money unapplied =
        applied.allocations().stream().map(Allocation::amount).reduce(line.amount(), Money::minus);
    if (unapplied.isPositive()) {
      day.leaveToPeople(
          ExceptionKind.UNAPPLIED_CASH,
          "payment " + line.id(),
          unapplied + " of " + line.amount() + " pays for nothing",
          "apply it to the next invoice, or give it back");
    }
  }

  private static void report(Day day, Leftover leftover) {
    String suggestion =
        leftover.suggestions().isEmpty()
            ? "say what it pays for"
            : "confirm: "
                + String.join(
                    " or ",
                    leftover.suggestions().stream()
                        .map(Match::allocations)
                        .map(List::toString)
                        .toList());
    day.leaveToPeople(
        ExceptionKind.UNMATCHED_PAYMENT,
        "payment " + leftover.payment().id() + " of " + leftover.payment().amount(),
        leftover.reason() + ": " + leftover.explanation(),
        suggestion);
  }
}
