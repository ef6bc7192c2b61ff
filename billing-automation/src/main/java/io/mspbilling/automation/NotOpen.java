package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The invoices that lines of the bank account may name though nothing on them is known to be open:
 * whoever names one that is paid pays for it again, and not for another whose number is like it, or
 * whose amount is the same; so does whoever names one of which nobody tells what is owed.
 */
final class NotOpen {

  private NotOpen() {}

  /**
   * They are known by their numbers, and nothing on them is free to be paid.
   *
   * @param unknown those of which it is not known what is owed
   * @param shown all that the PSA shows: who applied money wrongly may have paid in another
   *     currency
   */
  static List<OpenItem> named(
      Collection<BankLine> lines,
      Collection<OpenInvoice> open,
      Collection<Invoice> unknown,
      Collection<Invoice> shown,
      Receipts receipts) {
    Set<InvoiceId> ids = new HashSet<>();
    open.forEach(one -> ids.add(one.invoice().id()));
    Map<InvoiceId, Currency> billedIn = new HashMap<>();
    shown.forEach(invoice -> billedIn.put(invoice.id(), invoice.currency()));
    Map<InvoiceId, OpenItem> named = new LinkedHashMap<>();
    for (BankLine line : lines) {
      for (Receipt receipt : receipts.namedIn(line.memo())) {
        for (Allocation allocation : receipt.allocations()) {
          if (!ids.contains(allocation.invoice())) {
            named.putIfAbsent(allocation.invoice(), item(receipt, allocation, billedIn));
          }
        }
      }
    }
    unknown.forEach(
        invoice ->
            named.putIfAbsent(invoice.id(), OpenItem.of(invoice, Money.zero(invoice.currency()))));
    return new ArrayList<>(named.values());
  }

  /** It was issued before anything was paid on it; when does not matter any more. */
  private static OpenItem item(
      Receipt receipt, Allocation allocation, Map<InvoiceId, Currency> billedIn) {
    Currency paidIn = allocation.amount().currency();
    return OpenItem.builder()
        .id(allocation.invoice())
        .number(allocation.invoiceNumber())
        .customer(receipt.customer())
        .issuedOn(LocalDate.EPOCH)
        .dueOn(LocalDate.EPOCH)
        .open(Money.zero(billedIn.getOrDefault(allocation.invoice(), paidIn)))
        .build();
  }
}
