package io.mspbilling.automation;

import io.mspbilling.collection.GatewayEvent.DisputeWon;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.RefundGiven;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money that went back is posted, and what it leaves behind is shown to people. */
final class ReversalPostings {

  private final Day day;
  private final Map<PaymentId, Receipt> receipts = new HashMap<>();

  private ReversalPostings(Day day) {
    this.day = day;
    day.receipts().forEach(receipt -> receipts.put(receipt.payment(), receipt));
  }

  static void plan(Day day) {
    ReversalPostings postings = new ReversalPostings(day);
    for (Reversal reversal : day.ledger().reversals()) {
      Optional.ofNullable(postings.receipts.get(reversal.payment()))
          .ifPresentOrElse(
              receipt -> postings.plan(receipt, reversal), () -> unknown(day, reversal));
    }
    postings.receipts.values().forEach(postings::reportExcess);
    day.ledger().events().stream()
        .filter(DisputeWon.class::isInstance)
        .forEach(event -> reportWon(day, (DisputeWon) event));
  }

  private void plan(Receipt receipt, Reversal reversal) {
    if (day.document(PostingKind.PAYMENT_RECEIVED, receipt.payment().text()).isEmpty()) {
      return; // First the payment, then what took it back.
    }
    boolean reopens =
        reversal.kind() != ReversalKind.REFUND || day.policies().refundReopensInvoices();
    if (!reopens) {
      if (day.postings().contains(PostingKind.REFUND)) {
        RefundGiven posting =
            new RefundGiven(
                reversal.source(),
                day.bookCustomer(receipt.customer()),
                reversal.on(),
                reversal.amount());
        day.post(posting, "refund given");
      }
    } else if (day.postings().contains(PostingKind.REVERSAL)) {
      day.history(receipt).reopened().stream()
          .filter(reopened -> reopened.reversal().equals(reversal))
          .findFirst()
          .ifPresent(reopened -> post(receipt, reopened));
    }
  }

  private void post(Receipt receipt, ReceiptHistory.Reopened reopened) {
    Reversal reversal = reopened.reversal();
    List<String> numbers = reopened.allocations().stream().map(Allocation::invoiceNumber).toList();
    PaymentReversed posting =
        new PaymentReversed(
            reversal.source(),
            reversal.kind(),
            reversal.code(),
            day.bookCustomer(receipt.customer()),
            reversal.on(),
            reopened.receivables(),
            reopened.surcharge(),
            numbers);
    day.post(posting, reversal.kind() + " " + reversal.code() + " of " + receipt.payment());
  }

  private void reportExcess(Receipt receipt) {
    Money excess = day.history(receipt).excess();
    if (excess.isPositive()) {
      day.leaveToPeople(
          ExceptionKind.UNKNOWN_PAYMENT,
          "payment " + receipt.payment(),
          excess + " more was taken back than had come in",
          "ask the gateway, then post the difference by hand");
    }
  }

  private static void reportWon(Day day, DisputeWon won) {
    day.leaveToPeople(
        ExceptionKind.DISPUTE_WON,
        "dispute " + won.sourceId(),
        "won on " + won.on() + "; the gateway pays the money again",
        "record the payment in the PSA again and reverse the dispute's entry in the books");
  }

  private static void unknown(Day day, Reversal reversal) {
    day.leaveToPeople(
        ExceptionKind.UNKNOWN_PAYMENT,
        reversal.kind() + " " + reversal.sourceId(),
        reversal.amount() + " was taken back from payment " + reversal.payment() + ", not ours",
        "find out who took that payment, and post the reversal by hand");
  }
}
