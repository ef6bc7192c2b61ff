package io.mspbilling.psa.connectwise;

import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.DetailLine;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    return currencies.of(from.raw());
  }

  private Invoice invoice(ConnectWiseInvoice from, List<DetailLine> lines) {
    Node raw = from.raw();
    // Without its type it cannot be told whether the customer owes the amount or is owed it.
    String unused = raw.requiredText("type");
    Reference payer = raw.present(from.billToCompany().or(from::company), "company");
    Currency currency = currency(from);
    return Invoice.builder()
        .id(Api.IDS.invoice(from.id()))
        .number(raw.requiredText("invoiceNumber"))
        .customer(Api.IDS.customer(payer.id()))
        .kind(from.isCreditMemo() ? InvoiceKind.CREDIT_MEMO : InvoiceKind.INVOICE)
        .issuedOn(raw.requiredDate("date"))
        .dueOn(from.dueDate())
        .total(signed(from, raw.requiredMoney("total", currency)))
        .balance(signed(from, raw.requiredMoney("balance", currency)))
        .status(from.status().map(Reference::name).filter(name -> !name.isBlank()))
        .purchaseOrder(from.customerPo())
        .agreement(from.agreement().map(agreement -> Api.IDS.agreement(agreement.id())))
        .lines(lines(from, lines))
        .changedAt(from.changedAt())
        .build();
  }

  private List<InvoiceLine> lines(ConnectWiseInvoice from, List<DetailLine> lines) {
    boolean flip = from.isCreditMemo() && from.total().orElse(BigDecimal.ZERO).signum() > 0;
    Currency currency = currency(from);
    return lines.stream().map(line -> line(from.raw(), line, flip, currency)).toList();
  }

  private static InvoiceLine line(Node invoice, DetailLine from, boolean flip, Currency currency) {
    Money amount = invoice.money("lines", from.amount(), currency, RoundingMode.HALF_UP);
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
