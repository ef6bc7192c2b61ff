package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.matching.ReversalNotice;
import java.util.Currency;
import java.util.Map;

/** A line of {@code reversals}. */
final class ReversalRow {
  private final Map<InvoiceId, Ledger.Numbered> invoices;

  ReversalRow(Map<InvoiceId, Ledger.Numbered> invoices) {
    this.invoices = invoices;
  }

  ReversalNotice read(Node fields) {
    Currency currency = fields.requiredCurrency("currency");
    return ReversalNotice.builder()
        .id(fields.requiredText("id"))
        .kind(kind(fields))
        .code(fields.text("code").orElse(""))
        .on(fields.requiredDate("on"))
        .amount(Ledger.money(fields, "amount", currency).abs())
        .payment(
            fields.text("payment").or(() -> fields.text("priorPayment")).map(Ledger::paymentId))
        .gatewayRef(fields.text("gatewayRef").orElse(""))
        .priorAllocations(
            fields.list("priorAllocations").stream()
                .map(prior -> allocation(prior, currency))
                .toList())
        .build();
  }

  private Allocation allocation(Node prior, Currency currency) {
    InvoiceId invoice = Ledger.invoiceId(prior.requiredText("invoice"));
    Ledger.Numbered known = invoices.get(invoice);
    return new Allocation(
        invoice,
        known == null ? invoice.value() : known.number(),
        Ledger.money(prior, "amount", currency));
  }

  private static ReversalKind kind(Node fields) {
    return switch (fields.requiredText("kind")) {
      case "return" -> ReversalKind.RETURN;
      case "chargeback" -> ReversalKind.CHARGEBACK;
      case "refund" -> ReversalKind.REFUND;
      default -> throw fields.invalid("kind", "must be return, chargeback or refund");
    };
  }
}
