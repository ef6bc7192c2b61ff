package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rows of payments that people have to look at, with what would settle them. */
final class PaymentRows {

  private final EnteredItems byHand;
  private final Worklist worklist;

  PaymentRows(EnteredItems byHand, Worklist worklist) {
    this.byHand = byHand;
    this.worklist = worklist;
  }

  /**
   * What was applied with a remainder on one side stays visible.
   *
   * @param asked what is open still of what the invoices that it pays asked for by its day
   * @param unapplied what of it pays for nothing
   */
  static void leaveRemainder(
      Receipt receipt, Evidence evidence, Money asked, Money unapplied, Worklist worklist) {
    if (evidence == Evidence.INVOICE_NAMED_SHORT_PAID && asked.isPositive()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.SHORT_PAID,
                  new Subject.OfPayment(receipt.payment()),
                  "paid "
                      + receipt.amount()
                      + ", less than the invoice it names asks for: "
                      + receipt.allocations().stream()
                          .map(Allocation::toString)
                          .collect(Collectors.joining(", "))
                      + "; "
                      + asked
                      + " of it is open still",
                  "ask the customer for the rest, or credit it in the PSA")
              .withCustomer(receipt.customer())
              .withAmount(asked));
    }
    if (unapplied.isPositive()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.UNAPPLIED_CASH,
                  new Subject.OfPayment(receipt.payment()),
                  unapplied + " of " + receipt.amount() + " pays for nothing",
                  "apply it to the next invoice in the PSA, or give it back, and say so; if the PSA"
                      + " takes no part of an invoice, apply the payment anew to all that it is for")
              .withCustomer(receipt.customer())
              .withAmount(unapplied));
    }
  }

  /**
   * Cash for one customer's invoices is recorded; what also uses up credit is for the PSA's user.
   */
  void leave(Match match, String why) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.UNMATCHED_PAYMENT,
                new Subject.OfPayment(match.payment().id()),
                match.payment().amount()
                    + " by "
                    + Words.of(match.evidence())
                    + ": "
                    + why
                    + ": "
                    + lines(match),
                "see to it in the PSA, and confirm the cash, saying what stands there already")
            .withAmount(match.payment().amount())
            .withSuggestions(
                byHand.real(match).flatMap(PaymentRows::suggestion).stream().toList()));
  }

  void leave(Leftover leftover) {
    String suggested = either(leftover, match -> !byHand.concerns(match));
    String standing = either(leftover, byHand::concerns);
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.UNMATCHED_PAYMENT,
                new Subject.OfPayment(leftover.payment().id()),
                leftover.explanation(),
                leftover.remedy()
                    + (suggested.isEmpty() ? "" : "; suggested: " + suggested)
                    + (standing.isEmpty() ? "" : "; it may be what stands there: " + standing))
            .withAmount(leftover.amount())
            .withSuggestions(suggestions(leftover)));
  }

  private static String either(Leftover leftover, Predicate<Match> which) {
    return leftover.suggestions().stream()
        .filter(which)
        .map(PaymentRows::lines)
        .collect(Collectors.joining("; or "));
  }

  private static String lines(Match match) {
    return match.lines().stream().map(MatchLine::toString).collect(Collectors.joining(", "));
  }

  private List<Suggestion> suggestions(Leftover leftover) {
    List<Suggestion> suggestions = new ArrayList<>();
    leftover
        .suggestions()
        .forEach(
            match ->
                byHand.real(match).flatMap(PaymentRows::suggestion).ifPresent(suggestions::add));
    if (leftover.reason() == Leftover.Reason.PAYER_UNKNOWN) {
      suggestions.add(new Suggestion.SetAside(leftover.payment().id()));
    }
    return suggestions;
  }

  private static Optional<Suggestion> suggestion(Match match) {
    return match
        .customer()
        .filter(customer -> match.isPlainCash())
        .map(
            customer ->
                new Suggestion.Apply(
                    match.payment().id(), customer, match.allocations(), match.recorded()));
  }
}
