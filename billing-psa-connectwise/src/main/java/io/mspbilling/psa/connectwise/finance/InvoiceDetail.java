package io.mspbilling.psa.connectwise.finance;

import java.math.BigDecimal;
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
   * What the lines leave unexplained of the total, in major units: adjustments, down payments and
   * progress billing have no lines. Empty if the invoice has no total.
   */
  public Optional<BigDecimal> unexplained() {
    BigDecimal sum =
        lines.stream().map(DetailLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return invoice.total().map(total -> total.subtract(sum));
  }
}
