package io.mspbilling.psa.superops;

import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceItem;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Turns invoices of SuperOps into invoices of the domain. Throws a {@link
 * io.mspbilling.json.JsonProblem} where something is missing that would have to be guessed.
 */
record InvoiceMapping(Currency currency) {
  private static final String STATUS = "statusEnum";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 10;

  /** The invoice, with its lines if it has items; empty for a draft, which may still change. */
  Optional<Invoice> invoice(SuperOpsInvoice from) {
    Node raw = from.raw();
    String status = raw.present(from.status(), STATUS);
    boolean settled =
        switch (status) {
          case SuperOpsInvoice.PAID, SuperOpsInvoice.VOID -> true;
          case SuperOpsInvoice.APPROVED, SuperOpsInvoice.OVERDUE, SuperOpsInvoice.DRAFT -> false;
          default ->
              throw raw.invalid(STATUS, "is not known here, so that it is not known what is owed");
        };
    if (status.equals(SuperOpsInvoice.DRAFT)) {
      return Optional.empty();
    }
    Money total = raw.requiredMoney("totalAmount", currency);
    return Optional.of(
        Invoice.builder()
            .id(Api.IDS.invoice(from.id()))
            .number(raw.present(from.number(), "displayId"))
            .customer(Api.IDS.customer(raw.present(from.clientId(), "client")))
            .kind(total.isNegative() ? InvoiceKind.CREDIT_MEMO : InvoiceKind.INVOICE)
            .issuedOn(raw.present(from.date(), "invoiceDate"))
            .dueOn(from.dueDate())
            .total(total)
            .balance(settled ? Optional.of(Money.zero(currency)) : Optional.empty())
            .paidOn(from.paidOn().filter(day -> status.equals(SuperOpsInvoice.PAID)))
            .isVoid(status.equals(SuperOpsInvoice.VOID))
            .status(status)
            .lines(from.items().map(items -> lines(from, items)).orElse(List.of()))
            .build());
  }

  /** Tax and what is taken off add to the total like lines. */
  private List<InvoiceLine> lines(SuperOpsInvoice from, List<SuperOpsInvoiceItem> items) {
    List<InvoiceLine> lines = new ArrayList<>();
    items.forEach(item -> lines.add(line(item)));
    BigDecimal tax = sum(items.stream().map(item -> item.tax().orElse(BigDecimal.ZERO)).toList());
    add(lines, from, "tax", "items.taxAmount", tax);
    add(lines, from, "discount", "additionalDiscount", discount(from, items).negate());
    return lines;
  }

  private InvoiceLine line(SuperOpsInvoiceItem from) {
    Money amount =
        from.raw()
            .money(
                "amount",
                from.raw().present(from.amount(), "amount"),
                currency,
                RoundingMode.HALF_UP);
    return InvoiceLine.builder()
        .kind("item")
        .description(from.details().or(from::serviceName).orElse(""))
        .quantity(from.quantity())
        .unitPrice(from.unitPrice())
        .amount(amount)
        .build();
  }

  private void add(
      List<InvoiceLine> lines, SuperOpsInvoice from, String kind, String field, BigDecimal amount) {
    Money rounded = from.raw().money(field, amount, currency, RoundingMode.HALF_UP);
    if (!rounded.isZero()) {
      lines.add(InvoiceLine.builder().kind(kind).description("").amount(rounded).build());
    }
  }

  private static BigDecimal discount(SuperOpsInvoice from, List<SuperOpsInvoiceItem> items) {
    Optional<BigDecimal> told = from.discount().filter(amount -> amount.signum() != 0);
    BigDecimal percent = from.discountPercent().orElse(BigDecimal.ZERO);
    return told.orElseGet(
        () ->
            sum(items.stream().map(item -> item.amount().orElse(BigDecimal.ZERO)).toList())
                .multiply(percent)
                .divide(HUNDRED, DIGITS, RoundingMode.HALF_UP));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
