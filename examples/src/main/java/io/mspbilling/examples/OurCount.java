package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What our own journal counts as paid on invoices. Where the PSA keeps no balances, it is the only
 * count of what was paid in parts: the PSA knows only what is paid in full.
 */
final class OurCount {
  private final Map<InvoiceId, Money> paid = new HashMap<>();

  private OurCount() {}

  static OurCount of(Tally tally) {
    OurCount count = new OurCount();
    for (Receipt receipt : tally.receipts()) {
      ReceiptHistory.of(receipt, tally.reopening(receipt.payment())).current().forEach(count::add);
    }
    return count;
  }

  private void add(Allocation allocation) {
    paid.merge(allocation.invoice(), allocation.amount(), Money::plus);
  }

  /** What is paid of an invoice that is not settled; nothing of one that is. */
  private Money part(Invoice invoice) {
    Money sum = paid.getOrDefault(invoice.id(), Money.zero(invoice.currency()));
    return sum.compareTo(invoice.total()) < 0 ? sum : Money.zero(invoice.currency());
  }

  /** What is paid of invoices that the PSA shows as open in full. */
  Money parts(Collection<Invoice> invoices) {
    return Tally.sum(invoices, invoice -> isWhole(invoice) ? part(invoice) : Tally.ZERO);
  }

  private static boolean isWhole(Invoice invoice) {
    return invoice.balance().isEmpty();
  }
}
