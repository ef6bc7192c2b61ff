package io.mspbilling.reconciliation;

import io.mspbilling.journal.Effects;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every payment that was applied is posted, and its surcharge beside it. */
public final class PaymentPostings {

  private final Bookkeeping books;
  private final Effects effects;
  private final ReopenedDebts reopened;

  /**
   * @param reversed the receipts of which something was taken back
   */
  public PaymentPostings(
      Bookkeeping books,
      Effects effects,
      Collection<Receipt> reversed,
      Function<Receipt, ReceiptHistory> history) {
    this.books = books;
    this.effects = effects;
    reopened = ReopenedDebts.of(reversed, history, books.posted());
  }

  /**
   * Orders the postings of a receipt.
   *
   * @return whether they are all in the books
   */
  public boolean decide(Receipt receipt, Worklist worklist) {
    String source = receipt.payment().text();
    if (books.takes(PostingKind.PAYMENT_RECEIVED)
        && effects.mayBegin(
            PostingOrder.key(books.tenant(), PostingKind.PAYMENT_RECEIVED, source))) {
      payment(receipt, worklist);
    }
    boolean surcharged = receipt.surcharge().isPositive();
    if (surcharged && books.takes(PostingKind.SURCHARGE)) {
      books.post(
          new SurchargeTaken(
              receipt.payment(),
              books.customer(receipt.customer()),
              books.date(receipt.receivedOn()),
              receipt.surcharge()),
          "surcharge on a card",
          worklist);
    }
    return books.isDone(PostingKind.PAYMENT_RECEIVED, source)
        && (!surcharged || books.isDone(PostingKind.SURCHARGE, source));
  }

  private void payment(Receipt receipt, Worklist worklist) {
    Optional<List<Settlement>> settlements = settlements(receipt);
    if (settlements.isEmpty()) {
      return; // A reversal that this payment makes good is not in the books yet: next round.
    }
    books.post(
        new PaymentReceived(
            receipt.payment(),
            books.customer(receipt.customer()),
            books.date(receipt.receivedOn()),
            receipt.amount(),
            receipt.rail(),
            settlements.get(),
            receipt.throughGateway() ? AccountRole.UNDEPOSITED_FUNDS : AccountRole.BANK),
        "payment received",
        worklist);
  }

  private Optional<List<Settlement>> settlements(Receipt receipt) {
    List<Settlement> settlements = new ArrayList<>();
    for (Allocation allocation : receipt.allocations()) {
      Money left = allocation.amount();
      for (ReopenedDebts.Debt debt : reopened.on(allocation.invoiceNumber(), receipt)) {
        boolean isOnAccount = debt.document().isEmpty() && !books.takes(PostingKind.REVERSAL);
        if (debt.document().isEmpty() && !isOnAccount) {
          return Optional.empty();
        }
        Money part = left.min(debt.open());
        if (part.isPositive()) {
          if (!isOnAccount) { // Else a person enters the reversal, and applies it there.
            settlements.add(new Settlement(allocation.invoiceNumber(), part, debt.document()));
          }
          debt.settle(part);
          left = left.minus(part);
        }
      }
      if (left.isPositive()) {
        settlements.add(new Settlement(allocation.invoiceNumber(), left, Optional.empty()));
      }
    }
    return Optional.of(settlements);
  }
}
