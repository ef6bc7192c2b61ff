package io.mspbilling.reconciliation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Debts that reversals put back on customers' accounts, and what later payments left of them. The
 * books show the invoices themselves as paid, so a later payment must settle the reversal's
 * document instead.
 */
final class ReopenedDebts {

  private final Map<String, List<Debt>> byInvoice = new HashMap<>();

  private ReopenedDebts() {}

  /** What one reversal opened again on one invoice. */
  static final class Debt {
    private final PaymentId reversed;
    private final Optional<DocumentRef> document;
    private Money open;

    private Debt(PaymentId reversed, Optional<DocumentRef> document, Money open) {
      this.reversed = reversed;
      this.document = document;
      this.open = open;
    }

    /** The reversal's document; empty until it is posted. */
    Optional<DocumentRef> document() {
      return document;
    }

    Money open() {
      return open;
    }

    void settle(Money amount) {
      open = open.minus(amount);
    }
  }

  /**
   * @param reversed the receipts of which something was taken back
   */
  static ReopenedDebts of(
      Collection<Receipt> reversed,
      Function<Receipt, ReceiptHistory> history,
      PostedDocuments posted) {
    ReopenedDebts debts = new ReopenedDebts();
    for (Receipt receipt : reversed) {
      for (ReceiptHistory.Reopened reopened : history.apply(receipt).reopened()) {
        Optional<DocumentRef> document =
            posted.find(PostingKind.REVERSAL, reopened.reversal().source());
        for (Allocation allocation : reopened.allocations()) {
          debts
              .byInvoice
              .computeIfAbsent(allocation.invoiceNumber(), number -> new ArrayList<>())
              .add(new Debt(receipt.payment(), document, allocation.amount()));
        }
      }
    }
    posted.ofReopened().forEach(settlements -> settlements.forEach(debts::settle));
    return debts;
  }

  /**
   * Open debts on an invoice from reversals of other payments, in order. The days say nothing: a
   * wire may be dated before the return that it makes good. Whatever a payment does not settle here
   * is open on the invoice itself.
   */
  List<Debt> on(String invoiceNumber, Receipt receipt) {
    return byInvoice.getOrDefault(invoiceNumber, List.of()).stream()
        .filter(debt -> debt.open.isPositive())
        .filter(debt -> !debt.reversed.equals(receipt.payment()))
        .toList();
  }

  private void settle(Settlement settlement) {
    byInvoice.getOrDefault(settlement.invoiceNumber(), List.of()).stream()
        .filter(debt -> debt.document.equals(settlement.reopenedBy()))
        .findFirst()
        .ifPresent(debt -> debt.settle(settlement.amount()));
  }
}
