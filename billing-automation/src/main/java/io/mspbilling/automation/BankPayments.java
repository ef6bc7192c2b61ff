package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Finding;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.Matches;
import java.util.List;
import java.util.stream.Collectors;

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
    MatchResult result =
        new Matcher(day.policies().matching())
            .match(
                MatchInput.builder()
                    .customers(day.snapshot().customers())
                    .items(MatchableItems.of(day))
                    .payments(payments)
                    .decisions(day.ledger().decisions())
                    .build());
    result.matches().forEach(match -> apply(day, match));
    result.leftovers().stream()
        .filter(leftover -> leftover.reason() != Leftover.Reason.OVERPAID)
        .forEach(leftover -> report(day, leftover));
    result.findings().forEach(finding -> report(day, finding));
  }

  /**
   * Cash for one customer's invoices is recorded; what also uses up credit is for the PSA's user.
   */
  private static void apply(Day day, Match match) {
    if (match.isPlainCash() && match.customer().isPresent()) {
      day.decide(match);
      return;
    }
    day.leaveToPeople(
        ExceptionKind.UNMATCHED_PAYMENT,
        "payment " + match.payment().id() + " of " + match.payment().amount(),
        match.evidence() + ": pays with credit or a discount, or for several customers",
        "enter in the PSA, and confirm the cash: " + match.lines());
  }

  private static void report(Day day, Finding finding) {
    day.leaveToPeople(
        ExceptionKind.DECISION_UNUSABLE, finding.subject(), finding.facts(), finding.remedy());
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
    String suggestions =
        leftover.suggestions().stream()
            .map(match -> match.lines() + ", " + match.confidence() + " sure")
            .collect(Collectors.joining("; or "));
    day.leaveToPeople(
        ExceptionKind.UNMATCHED_PAYMENT,
        "payment " + leftover.payment().id() + " of " + leftover.payment().amount(),
        leftover.reason() + ": " + leftover.explanation(),
        suggestions.isEmpty()
            ? leftover.remedy()
            : leftover.remedy() + "; suggested: " + suggestions);
  }
}
