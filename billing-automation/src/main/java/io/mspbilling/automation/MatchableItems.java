package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.util.ArrayList;
import java.util.List;

/** What a payment on the bank account can be for, as the matching engine wants to see it. */
final class MatchableItems {

  private MatchableItems() {}

  static List<OpenItem> of(Day day) {
    OpenInvoices open =
        OpenInvoices.of(day.snapshot(), day.ledger(), day.receipts(), day.policies());
    List<OpenItem> items = new ArrayList<>();
    for (OpenInvoices.OpenInvoice item : open.all()) {
      Invoice invoice = item.invoice();
      // A charge is on its way: known by its number, but nothing on it is free to be paid.
      boolean inFlight = open.isInFlight(invoice.id());
      items.add(item(invoice, inFlight ? Money.zero(invoice.currency()) : item.open()));
    }
    for (Invoice invoice : day.snapshot().invoices()) {
      if (invoice.kind() == InvoiceKind.CREDIT_MEMO && !invoice.isVoid()) {
        invoice
            .balance()
            .filter(Money::isNegative)
            .ifPresent(balance -> items.add(item(invoice, balance)));
      }
    }
    return items;
  }

  private static OpenItem item(Invoice invoice, Money open) {
    return OpenItem.builder()
        .id(invoice.id())
        .number(invoice.number())
        .customer(invoice.customer())
        .issuedOn(invoice.issuedOn())
        .dueOn(invoice.effectiveDueOn())
        .open(open)
        .purchaseOrder(invoice.purchaseOrder().orElse(""))
        .build();
  }
}
