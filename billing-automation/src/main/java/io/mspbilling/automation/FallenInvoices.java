package io.mspbilling.automation;

import io.mspbilling.issuance.PaidInvoices.Seen;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Invoices that were paid and are void or gone: what was paid on them is its payer's again. */
final class FallenInvoices {

  private final BillingState state;
  private final Map<InvoiceId, Seen> fallen;

  private FallenInvoices(BillingState state, Map<InvoiceId, Seen> fallen) {
    this.state = state;
    this.fallen = fallen;
  }

  /** Those that had fallen when they were last looked at. */
  static FallenInvoices of(BillingState state) {
    return new FallenInvoices(state, state.paid.fallen());
  }

  /** Those that had fallen when they were last looked at, and that no later snapshot shows. */
  static FallenInvoices by(Snapshot snapshot, BillingState state) {
    Map<InvoiceId, Seen> fallen = new LinkedHashMap<>(state.paid.fallen());
    if (!fallen.isEmpty()) {
      snapshot.invoices().stream()
          .filter(invoice -> !invoice.isVoid())
          .filter(
              invoice ->
                  Optional.ofNullable(fallen.get(invoice.id()))
                      .filter(seen -> !snapshot.mayPrecede(seen.at()))
                      .isPresent())
          .forEach(invoice -> fallen.remove(invoice.id()));
    }
    return new FallenInvoices(state, fallen);
  }

  Map<InvoiceId, Seen> all() {
    return fallen;
  }

  /** The receipts that pay for one of them. */
  Stream<Receipt> receipts() {
    return fallen.keySet().stream().flatMap(invoice -> state.receipts.on(invoice).stream());
  }

  /** What of a receipt pays for nothing by our own records, whatever people did with it. */
  Money rest(Receipt receipt, ReceiptHistory history) {
    return fallen.keySet().stream()
        .map(invoice -> history.on(invoice, history.last()))
        .reduce(history.unapplied(receipt), Money::plus);
  }

  /** What of a receipt pays for nothing, and was not used by people either. */
  Money unapplied(Receipt receipt, ReceiptHistory history) {
    return state.unapplied.left(receipt.payment(), rest(receipt, history));
  }

  /** Whether money that was paid on one of them is still its payer's. */
  boolean isMoneyLeft(InvoiceId invoice) {
    return state.receipts.on(invoice).stream()
        .anyMatch(receipt -> unapplied(receipt, state.receipts.history(receipt)).isPositive());
  }
}
