package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.MatchLine;
import java.util.Map;
import java.util.Optional;

/** A line of {@code decisions-in}: what a person said before. */
final class DecisionRow {
  private final Map<InvoiceId, Ledger.Numbered> invoices;

  DecisionRow(Map<InvoiceId, Ledger.Numbered> invoices) {
    this.invoices = invoices;
  }

  Decision read(Node fields) {
    String id = fields.requiredText("id");
    return switch (fields.requiredText("kind")) {
      case "confirm" ->
          new Decision.Confirm(
              id,
              Ledger.paymentId(fields.requiredText("payment")),
              fields.list("lines").stream().map(this::line).toList());
      case "reject" ->
          new Decision.Reject(
              id,
              Ledger.paymentId(fields.requiredText("payment")),
              Ledger.invoiceId(fields.requiredText("invoice")));
      case "pin" ->
          new Decision.Pin(
              id,
              Ledger.paymentId(fields.requiredText("payment")),
              Ledger.customerId(fields.requiredText("customer")),
              fields.text("invoice").map(Ledger::invoiceId));
      case "alias" ->
          new Decision.Alias(
              id, fields.requiredText("name"), Ledger.customerId(fields.requiredText("customer")));
      case "undo" -> new Decision.Undo(id, fields.requiredText("undone"));
      default -> throw fields.invalid("kind", "must be confirm, reject, pin, alias or undo");
    };
  }

  private MatchLine line(Node line) {
    InvoiceId invoice = Ledger.invoiceId(line.requiredText("invoice"));
    Ledger.Numbered known = invoices.get(invoice);
    if (known == null) {
      throw line.invalid("invoice", "is not among the invoices");
    }
    return new MatchLine(
        invoice, known.number(), Ledger.money(line, "amount", known.currency()), Optional.empty());
  }
}
