package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An invoice with its lines.
 *
 * @param invoice the invoice itself
 * @param lines products, time, expenses, flat agreement amounts, then tax
 */
public record InvoiceDetail(ConnectWiseInvoice invoice, List<DetailLine> lines) {

  public InvoiceDetail {
    Objects.requireNonNull(invoice, "invoice");
    lines = List.copyOf(lines);
  }

  /**
   * Reads an invoice with all that it bills, as the API sends it.
   *
   * @param id the invoice that was asked for
   * @throws io.mspbilling.json.JsonProblem if a field is not what it has to be, or this is another
   *     invoice
   */
  public static InvoiceDetail read(long id, Node info) {
    Node named = info.named("invoice[" + id + "]");
    ConnectWiseInvoice invoice =
        ConnectWiseInvoice.read(named.requiredNode("invoice").as("invoice"));
    if (invoice.id() != id) {
      throw named.invalid("invoice.id", "must be the invoice that was asked for");
    }
    List<DetailLine> lines = new ArrayList<>();
    named.list("products").forEach(line -> lines.add(DetailLine.product(line)));
    named.list("timeEntries").forEach(line -> lines.add(DetailLine.time(line)));
    named.list("expenses").forEach(line -> lines.add(DetailLine.expense(line)));
    named.list("agreementBillingInfo").forEach(line -> lines.add(DetailLine.agreement(line)));
    invoice
        .salesTax()
        .filter(tax -> tax.signum() != 0)
        .ifPresent(tax -> lines.add(DetailLine.tax(tax)));
    return new InvoiceDetail(invoice, lines);
  }

  /**
   * What the lines leave unexplained of the total, in major units: adjustments, down payments and
   * progress billing have no lines. Empty if the invoice has no total.
   */
  public Optional<BigDecimal> unexplained() {
    BigDecimal sum =
        lines.stream().map(DetailLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return invoice.total().map(total -> total.subtract(sum));
  }
}
