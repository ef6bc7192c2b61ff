package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.matching.EarlyDiscount;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code invoices}.
 *
 * @param item what the engine takes
 */
record InvoiceRow(OpenItem item) {
  private static final int BASIS_POINTS = 10_000;

  static InvoiceRow read(Node fields, Map<String, Terms> terms) {
    Currency currency = fields.requiredCurrency("currency");
    String customer = fields.requiredText("customer");
    Terms own = terms.getOrDefault(customer, Terms.NONE);
    Optional<LocalDate> issued = fields.date("issued");
    Money open = signed(fields, "open", currency);
    Money total = fields.integer("total").isPresent() ? signed(fields, "total", currency) : open;
    return new InvoiceRow(
        OpenItem.builder()
            .id(Ledger.invoiceId(fields.requiredText("id")))
            .number(fields.requiredText("number"))
            .otherNumbers(Texts.of(fields, "references"))
            .customer(Ledger.customerId(customer))
            .issuedOn(issued)
            .dueOn(
                fields
                    .date("due")
                    .or(() -> issued.map(day -> day.plusDays(own.days())))
                    .orElseThrow(() -> fields.missing("due")))
            .open(open)
            .total(fields.integer("total").map(given -> total))
            .purchaseOrder(fields.text("po").orElse(""))
            .discount(open.equals(total) ? discount(fields, own, issued, open) : Optional.empty())
            .build());
  }

  /** A credit memo's amounts are below zero, whatever sign the export gives them. */
  private static Money signed(Node fields, String field, Currency currency) {
    Money amount = Ledger.money(fields, field, currency);
    boolean credit = fields.text("kind").filter("credit_memo"::equals).isPresent();
    return credit && amount.isPositive() ? amount.negated() : amount;
  }

  /** The invoice's own discount, or else that of its customer's terms; while it is unpaid. */
  private static Optional<EarlyDiscount> discount(
      Node fields, Terms own, Optional<LocalDate> issued, Money open) {
    if (!open.isPositive()) {
      return Optional.empty();
    }
    long bps = fields.integer("discountBps").orElse(own.discountBps());
    Optional<LocalDate> until =
        fields
            .date("discountUntil")
            .or(
                () ->
                    issued
                        .filter(day -> own.discountDays() > 0)
                        .map(day -> day.plusDays(own.discountDays())));
    Money amount =
        fields
            .integer("discountAmount")
            .map(minor -> Money.ofMinor(minor, open.currency()))
            .orElseGet(() -> share(open, bps));
    return until.filter(day -> amount.isPositive()).map(day -> new EarlyDiscount(amount, day));
  }

  private static Money share(Money open, long bps) {
    long minor =
        BigDecimal.valueOf(open.minorUnits())
            .multiply(BigDecimal.valueOf(bps))
            .divide(BigDecimal.valueOf(BASIS_POINTS), RoundingMode.HALF_UP)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return Money.ofMinor(minor, open.currency());
  }
}
