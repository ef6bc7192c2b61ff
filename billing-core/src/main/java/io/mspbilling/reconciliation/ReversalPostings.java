package io.mspbilling.reconciliation;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.util.List;
import java.util.Optional;

/** Money that went back is posted, and what it leaves behind is shown to people. */
public final class ReversalPostings {

  private final Bookkeeping books;

  public ReversalPostings(Bookkeeping books) {
    this.books = books;
  }

  /**
   * Orders the postings of what was taken back from a receipt.
   *
   * @param reversals all reversals of it, oldest first
   * @param history what they did to it
   * @return whether they are all in the books, and nothing is left to people
   */
  public boolean decide(
      Receipt receipt, List<Reversal> reversals, ReceiptHistory history, Worklist worklist) {
    if (reversals.isEmpty()) {
      return true;
    }
    if (!books.isDone(PostingKind.PAYMENT_RECEIVED, receipt.payment().text())) {
      return false; // First the payment, then what took it back.
    }
    boolean done = true;
    for (ReceiptHistory.Gift gift : history.gifts()) {
      done &= refund(receipt, gift, worklist);
    }
    for (ReceiptHistory.Reopened reopened : history.reopened()) {
      done &= reopening(receipt, reopened, worklist);
    }
    Money excess = history.excess();
    if (excess.isPositive()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.UNKNOWN_PAYMENT,
                  new Subject.OfPayment(receipt.payment()),
                  excess + " more was taken back than had come in",
                  "ask the gateway, then post the difference by hand")
              .withCustomer(receipt.customer())
              .withAmount(excess));
    }
    return done && !excess.isPositive();
  }

  private boolean refund(Receipt receipt, ReceiptHistory.Gift gift, Worklist worklist) {
    Reversal reversal = gift.reversal();
    if (books.takes(PostingKind.REFUND)) {
      books.post(
          new RefundGiven(
              reversal.source(),
              books.customer(receipt.customer()),
              books.date(reversal.on()),
              reversal.amount(),
              gift.surcharge()),
          "refund given",
          worklist);
    } else {
      return byHand(PostingKind.REFUND, receipt, reversal, worklist);
    }
    return books.isDone(PostingKind.REFUND, reversal.source());
  }

  private boolean reopening(Receipt receipt, ReceiptHistory.Reopened reopened, Worklist worklist) {
    Reversal reversal = reopened.reversal();
    if (books.takes(PostingKind.REVERSAL)) {
      books.post(
          new PaymentReversed(
              reversal.source(),
              reversal.kind(),
              reversal.code(),
              books.customer(receipt.customer()),
              books.date(reversal.on()),
              reopened.receivables(),
              reopened.surcharge(),
              reopened.allocations().stream().map(Allocation::invoiceNumber).toList(),
              receipt.throughGateway() ? AccountRole.PROCESSOR_CLEARING : AccountRole.BANK),
          Words.of(reversal.kind()) + " " + reversal.code() + " of " + receipt.payment(),
          worklist);
    } else {
      return byHand(PostingKind.REVERSAL, receipt, reversal, worklist);
    }
    return books.isDone(PostingKind.REVERSAL, reversal.source());
  }

  /** Books that cannot take it are put right by a person; without books there is nothing to do. */
  private boolean byHand(PostingKind kind, Receipt receipt, Reversal reversal, Worklist worklist) {
    if (!books.kinds().isEmpty()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.NOT_SUPPORTED,
                  new Subject.OfEvent(reversal.source()),
                  "the books take no "
                      + Words.of(kind)
                      + ": "
                      + reversal.amount()
                      + " of payment "
                      + receipt.payment()
                      + " went back on "
                      + reversal.on(),
                  "enter it in the books by hand, then dismiss this")
              .withCustomer(receipt.customer())
              .withAmount(reversal.amount()));
    }
    return books.kinds().isEmpty();
  }

  /**
   * A dispute that was won is for people.
   *
   * @param lost what the dispute had taken back; empty if nobody told of it
   */
  public static void won(GatewayEvent.DisputeWon won, Optional<Reversal> lost, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.DISPUTE_WON,
                new Subject.OfEvent(won.sourceId()),
                "the dispute was won on "
                    + won.on()
                    + lost.map(
                            reversal ->
                                "; the gateway pays "
                                    + reversal.amount()
                                    + " of payment "
                                    + reversal.payment()
                                    + " again")
                        .orElse("; nobody told that it had taken anything back"),
                lost.isPresent()
                    ? "record the payment in the PSA again and reverse the dispute's entry in the books"
                    : "find out at the gateway what it was about")
            .withAmount(lost.map(Reversal::amount)));
  }

  /** So is a reversal of a payment that nobody knows. */
  public static void unknown(Reversal reversal, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.UNKNOWN_PAYMENT,
                new Subject.OfEvent(reversal.sourceId()),
                Words.of(reversal.kind())
                    + ": "
                    + reversal.amount()
                    + " was taken back from payment "
                    + reversal.payment()
                    + ", not ours",
                "find out who took that payment, and post the reversal by hand")
            .withAmount(reversal.amount()));
  }
}
