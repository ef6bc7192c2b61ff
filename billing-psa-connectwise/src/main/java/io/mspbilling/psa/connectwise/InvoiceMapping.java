package io.mspbilling.psa.connectwise;

import io.mspbilling.json.Fields;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.DetailLine;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * Turns invoices of ConnectWise into invoices of the domain. Throws a {@link
 * io.mspbilling.json.JsonProblem} where something is missing that would have to be guessed.
 */
final class InvoiceMapping {
  private final Currencies currencies;

  InvoiceMapping(Currencies currencies) {
    this.currencies = currencies;
  }

  Invoice invoice(ConnectWiseInvoice from) {
    return invoice(from, List.of());
  }

  Invoice invoice(InvoiceDetail from) {
    return invoice(from.invoice(), from.lines());
  }

  Currency currency(ConnectWiseInvoice from) {
    return currencies.of(fields(from), from.currencyCode());
  }

  static Fields fields(ConnectWiseInvoice from) {
    return Fields.of("invoice", Long.toString(from.id()));
  }

  private Invoice invoice(ConnectWiseInvoice from, List<DetailLine> lines) {
    Fields fields = fields(from);
    // Without its type it cannot be told whether the customer owes the amount or is owed it.
    fields.required(from.type().orElse(null), "type");
    Reference payer =
        fields.required(from.billToCompany().or(from::company).orElse(null), "company");
    Currency currency = currency(from);
    Money total = signed(from, Amounts.exact(fields, "total", from.total(), currency));
    return Invoice.builder()
        .id(Ids.invoice(from.id()))
        .number(fields.requiredText(from.number().orElse(null), "invoiceNumber"))
        .customer(Ids.customer(payer.id()))
        .kind(from.isCreditMemo() ? InvoiceKind.CREDIT_MEMO : InvoiceKind.INVOICE)
        .issuedOn(fields.required(from.date().orElse(null), "date"))
        .dueOn(from.dueDate())
        .total(total)
        .balance(signed(from, Amounts.exact(fields, "balance", from.balance(), currency)))
        .status(from.status().map(Reference::name).filter(name -> !name.isBlank()))
        .purchaseOrder(from.customerPo())
        .agreement(from.agreement().map(agreement -> Ids.agreement(agreement.id())))
        .lines(lines(from, lines))
        .changedAt(from.changedAt())
        .build();
  }

  private List<InvoiceLine> lines(ConnectWiseInvoice from, List<DetailLine> lines) {
    boolean flip = from.isCreditMemo() && from.total().orElse(BigDecimal.ZERO).signum() > 0;
    Currency currency = currency(from);
    return lines.stream().map(line -> line(fields(from), line, flip, currency)).toList();
  }

  private static InvoiceLine line(Fields fields, DetailLine from, boolean flip, Currency currency) {
    Money amount = Amounts.rounded(fields, "lines", from.amount(), currency);
    return InvoiceLine.builder()
        .kind(from.kind())
        .description(from.description())
        .quantity(from.quantity())
        .unitPrice(from.unitPrice())
        .amount(flip ? amount.negated() : amount)
        .build();
  }

  /** Tenants and versions differ in the sign of a credit memo; its meaning does not. */
  private static Money signed(ConnectWiseInvoice from, Money amount) {
    return from.isCreditMemo() ? amount.abs().negated() : amount;
  }
}
