package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOrder;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.SurchargeTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every payment that was applied is posted, and its surcharge beside it. */
final class PaymentPostings {

  private PaymentPostings() {}

  static void plan(Day day) {
    ReopenedDebts reopened = ReopenedDebts.of(day);
    for (Receipt receipt : day.receipts()) {
      if (day.postings().contains(PostingKind.PAYMENT_RECEIVED)) {
        payment(day, receipt, reopened);
      }
      if (receipt.surcharge().isPositive() && day.postings().contains(PostingKind.SURCHARGE)) {
        SurchargeTaken posting =
            new SurchargeTaken(
                receipt.payment(),
                day.bookCustomer(receipt.customer()),
                receipt.receivedOn(),
                receipt.surcharge());
        day.post(posting, "surcharge on a card");
      }
    }
  }

  private static void payment(Day day, Receipt receipt, ReopenedDebts reopened) {
    if (!day.mayBegin(
        PostingOrder.key(day.tenant(), PostingKind.PAYMENT_RECEIVED, receipt.payment().text()))) {
      return;
    }
    Optional<List<Settlement>> settlements = settlements(receipt, reopened);
    if (settlements.isEmpty()) {
      return; // A reversal that this payment makes good is not in the books yet: next round.
    }
    PaymentReceived posting =
        new PaymentReceived(
            receipt.payment(),
            day.bookCustomer(receipt.customer()),
            receipt.receivedOn(),
            receipt.amount(),
            receipt.rail(),
            settlements.get(),
            receipt.landsIn());
    day.post(posting, "payment received");
  }

  private static Optional<List<Settlement>> settlements(Receipt receipt, ReopenedDebts reopened) {
    List<Settlement> settlements = new ArrayList<>();
    for (Allocation allocation : receipt.allocations()) {
      Money left = allocation.amount();
      for (ReopenedDebts.Debt debt : reopened.on(allocation.invoiceNumber(), receipt)) {
        if (debt.document().isEmpty()) {
          return Optional.empty();
        }
        Money part = left.min(debt.open());
        if (part.isPositive()) {
          settlements.add(settlement(allocation, part, debt.document().get()));
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

  private static Settlement settlement(Allocation allocation, Money part, DocumentRef document) {
    return new Settlement(allocation.invoiceNumber(), part, Optional.of(document));
  }
}
