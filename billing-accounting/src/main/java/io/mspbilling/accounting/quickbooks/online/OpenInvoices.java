package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Invoice;
import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentLine;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One customer's invoices in the books, as far as a payment settles them. */
final class OpenInvoices {
  private static final String OPERATION = "settle invoice";

  private final PostingDesk desk;
  private final String customer;

  OpenInvoices(PostingDesk desk, String customer) {
    this.desk = desk;
    this.customer = customer;
  }

  /**
   * The lines that settle invoices; what an invoice lacks for reasons of rounding settles nothing.
   *
   * @param amounts how much of each invoice, by number
   * @throws io.mspbilling.failure.RefusedException if one is not there, is there twice, or has less
   *     open than rounding explains; nothing is settled in part
   */
  List<PaymentLine> settle(Map<String, Money> amounts) {
    List<String> numbers = List.copyOf(amounts.keySet());
    List<Stored<Invoice>> invoices = new ArrayList<>();
    List<UnreadableRecord> unreadable = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += Property.MAX_VALUES) {
      List<String> some = numbers.subList(i, Math.min(i + Property.MAX_VALUES, numbers.size()));
      Pull<Stored<Invoice>> pull =
          desk.client()
              .invoices()
              .list(
                  QuickBooksQuery.where(Invoice.DOC_NUMBER.in(some))
                      .and(Invoice.CUSTOMER.is(customer)))
              .pull();
      invoices.addAll(pull.records());
      unreadable.addAll(pull.unreadable());
    }
    if (!unreadable.isEmpty()) {
      String first = unreadable.get(0).toString();
      throw new UnreadableException(QuickBooksCalls.SYSTEM, OPERATION, first, null);
    }
    List<PaymentLine> lines = new ArrayList<>();
    amounts.forEach((number, amount) -> line(number, amount, invoices).ifPresent(lines::add));
    return lines;
  }

  private Optional<PaymentLine> line(String number, Money amount, List<Stored<Invoice>> invoices) {
    List<Stored<Invoice>> found =
        invoices.stream()
            .filter(stored -> stored.value().number().equals(Optional.of(number)))
            .toList();
    if (found.isEmpty()) {
      throw RefusalCode.INVOICE_UNKNOWN.refuse(
          OPERATION,
          "customer " + customer + " has no invoice " + number + ": bring it into the books first");
    }
    if (found.size() > 1) {
      throw RefusalCode.INVOICE_AMBIGUOUS.refuse(
          OPERATION,
          "customer "
              + customer
              + " has several invoices "
              + number
              + ": give each its own number");
    }
    Stored<Invoice> invoice = found.get(0);
    Money open = invoice.value().balance();
    requireOpen(number, amount, open);
    return Optional.of(amount.min(open))
        .filter(Money::isPositive)
        .map(part -> new PaymentLine(part, new LinkedTxn("Invoice", invoice.id())));
  }

  private static void requireOpen(String number, Money amount, Money open) {
    if (!open.currency().equals(amount.currency())) {
      throw RefusalCode.FOREIGN_CURRENCY.refuse(
          OPERATION,
          "invoice "
              + number
              + " is in "
              + open.currency()
              + ", the payment in "
              + amount.currency());
    }
    if (!Settlement.isRounding(amount.minus(open))) {
      throw RefusalCode.LESS_OPEN.refuse(
          OPERATION,
          "invoice "
              + number
              + " has "
              + open
              + " open, less than the "
              + amount
              + " to be settled; somebody may have paid it by hand: match the payment anew");
    }
  }
}
