package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decisions of people that came too late, or that name what nobody knows: they change nothing, and
 * whoever made them believes that they do. Immutable.
 */
public final class StrayDecisions {

  private final Predicate<CustomerId> customers;
  private final Predicate<PaymentId> waits;
  private final Predicate<PaymentId> wentBack;
  private final Function<PaymentId, Optional<PayoutId>> payouts;
  private final Function<PaymentId, Optional<Receipt>> receipts;

  /**
   * @param customers whether the PSA shows a customer
   * @param waits whether a payment waits to be explained, so that the engine uses the decision
   * @param wentBack whether the bank took a payment back
   * @param payouts which payout a line of the bank account was taken as
   * @param receipts what a payment was applied to
   */
  public StrayDecisions(
      Predicate<CustomerId> customers,
      Predicate<PaymentId> waits,
      Predicate<PaymentId> wentBack,
      Function<PaymentId, Optional<PayoutId>> payouts,
      Function<PaymentId, Optional<Receipt>> receipts) {
    this.customers = Objects.requireNonNull(customers, "customers");
    this.waits = Objects.requireNonNull(waits, "waits");
    this.wentBack = Objects.requireNonNull(wentBack, "wentBack");
    this.payouts = Objects.requireNonNull(payouts, "payouts");
    this.receipts = Objects.requireNonNull(receipts, "receipts");
  }

  /** Shows the pins, rejections and aliases that stand and were not followed. */
  public void report(List<Decision> decisions, Worklist worklist) {
    Standing standing = new Standing(decisions);
    for (Decision.Pin pin : standing.ofKind(Decision.Pin.class)) {
      report(pin, pin.payment(), receipt -> isFollowed(pin, receipt), worklist);
    }
    for (Decision.Reject reject : standing.ofKind(Decision.Reject.class)) {
      boolean isMoot =
          receipts.apply(reject.payment()).isEmpty() && wentBack.test(reject.payment());
      if (!isMoot) {
        report(reject, reject.payment(), receipt -> !paysFor(receipt, reject.item()), worklist);
      }
    }
    for (Decision.Alias alias : standing.ofKind(Decision.Alias.class)) {
      if (!customers.test(alias.customer())) {
        leave(alias, "the PSA shows no customer " + alias.customer(), worklist);
      }
    }
  }

  /** Shows the confirmations that could not be carried out, or not by themselves. */
  public void report(BankReceipts lines, Worklist worklist) {
    for (PaymentId payment : lines.unusable()) {
      Optional<PaymentId> takenBackBy = lines.takenBackBy(payment);
      if (takenBackBy.isPresent()) {
        leaveConfirmed(
            payment,
            "was confirmed after line " + takenBackBy.get() + " had taken it back: it pays nothing",
            "nothing, if it went back; else record and post it by hand",
            worklist);
      } else {
        reportConfirmed(payment, true, worklist);
      }
    }
    lines.unknown().forEach(one -> reportConfirmed(one, false, worklist));
  }

  private void reportConfirmed(PaymentId payment, boolean isLine, Worklist worklist) {
    Optional<PayoutId> payout = payouts.apply(payment);
    Optional<Receipt> receipt = receipts.apply(payment);
    if (payout.isPresent() && receipt.isPresent()) {
      leaveConfirmed(
          payment,
          "was taken as payout "
              + payout.get()
              + " after it was applied: it stays applied, to "
              + receipt.get().allocations(),
          "if it is the payout, take the payment out of the PSA and the books and post the payout"
              + " there, by hand",
          worklist);
    } else if (payout.isPresent()) {
      leaveConfirmed(
          payment,
          "was confirmed after it was taken as payout " + payout.get() + ": it stays the payout",
          "if it is a customer's, record it in the PSA and correct the payout in the books, by hand",
          worklist);
    } else if (receipt.isPresent()) {
      leaveConfirmed(
          payment,
          "was confirmed, but is a charge that pays for " + receipt.get().allocations(),
          "confirm the line of the bank account that was meant",
          worklist);
    } else if (isLine) {
      leaveConfirmed(
          payment,
          "was confirmed for more than it brought, or in another currency",
          "record it in the PSA and post it by hand",
          worklist);
    } else {
      leaveConfirmed(
          payment,
          "was confirmed, but the bank shows no line that has this id",
          "confirm the line that was meant",
          worklist);
    }
  }

  private static void leaveConfirmed(
      PaymentId payment, String facts, String remedy, Worklist worklist) {
    worklist.leave(ExceptionKind.DECISION_UNUSABLE, new Subject.OfPayment(payment), facts, remedy);
  }

  private void report(
      Decision decision, PaymentId payment, Predicate<Receipt> isFollowed, Worklist worklist) {
    if (waits.test(payment)) {
      return;
    }
    Optional<Receipt> receipt = receipts.apply(payment);
    Optional<PayoutId> payout = payouts.apply(payment);
    if (receipt.isPresent()) {
      if (!isFollowed.test(receipt.get())) {
        leave(
            decision,
            "payment " + payment + " pays already for " + receipt.get().allocations(),
            worklist);
      }
    } else if (payout.isPresent()) {
      leave(decision, "payment " + payment + " was taken as payout " + payout.get(), worklist);
    } else {
      leave(decision, "no payment that waits has the id " + payment, worklist);
    }
  }

  private static boolean isFollowed(Decision.Pin pin, Receipt receipt) {
    return receipt.customer().equals(pin.customer())
        && receipt.allocations().stream()
            .allMatch(one -> pin.item().map(one.invoice()::equals).orElse(true));
  }

  private static boolean paysFor(Receipt receipt, InvoiceId item) {
    return receipt.allocations().stream().anyMatch(one -> one.invoice().equals(item));
  }

  private static void leave(Decision decision, String facts, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.DECISION_UNUSABLE,
                new Subject.OfDecision(decision.id()),
                facts,
                "undo the decision, or correct it")
            .withSuggestions(new Suggestion.Undo(decision.id())));
  }
}
