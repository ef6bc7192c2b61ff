package io.mspbilling.psa.halo;

import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloInvoiceLine;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Turns invoices of HaloPSA into invoices of the domain. Throws a {@link
 * io.mspbilling.json.JsonProblem} where something is missing that would have to be guessed.
 */
record InvoiceMapping(Currencies currencies) {

  /** The invoice, with its lines if it has them; empty for drafts and templates. */
  Optional<Invoice> invoice(InvoiceKind kind, HaloInvoice from) {
    if (from.isTemplate() || !from.raw().present(from.isPosted(), "posted")) {
      return Optional.empty();
    }
    Node raw = from.raw();
    Currency currency = currencies.of(from);
    Money total = raw.requiredMoney("total", currency);
    return Optional.of(
        Invoice.builder()
            .id(Api.IDS.invoice(from.id()))
            .number(raw.present(from.number(), "invoicenumber"))
            .customer(
                Api.IDS.customer(raw.present(from.billToId().or(from::customerId), "client_id")))
            .kind(kind)
            .issuedOn(raw.present(from.date(), "invoice_date"))
            .dueOn(from.dueDate())
            .total(signed(kind, total))
            .balance(signed(kind, left(kind, from, total)))
            .isVoid(from.voided())
            .purchaseOrder(from.customerOrder())
            .agreement(from.contractId().or(from::recurringInvoiceId).map(Api.IDS::agreement))
            .lines(lines(kind, from, currency))
            .changedAt(from.changedAt())
            .build());
  }

  /** Instances may differ in the sign of a credit note; its meaning does not. */
  private static Money signed(InvoiceKind kind, Money amount) {
    return kind == InvoiceKind.CREDIT_MEMO ? amount.abs().negated() : amount;
  }

  private static Money left(InvoiceKind kind, HaloInvoice from, Money total) {
    Money nothing = Money.zero(total.currency());
    if (from.voided()) {
      return nothing;
    }
    Optional<Money> credit =
        kind == InvoiceKind.CREDIT_MEMO ? creditLeft(from, nothing) : Optional.empty();
    return credit.orElseGet(() -> due(from, total));
  }

  /** Both are 0 until HaloPSA computes them. */
  private static Optional<Money> creditLeft(HaloInvoice from, Money nothing) {
    Money used = from.raw().money("credit_used", nothing.currency()).orElse(nothing);
    return from.raw()
        .money("credit_outstanding", nothing.currency())
        .filter(left -> !left.isZero() || !used.isZero());
  }

  /** That nothing is due is believed only if something says that it was paid. */
  private static Money due(HaloInvoice from, Money total) {
    Money due = from.raw().requiredMoney("amountdue", total.currency());
    Money paid = from.raw().requiredMoney("amountpaid", total.currency());
    boolean isPaid =
        total.isZero() || from.paidOn().isPresent() || paid.abs().compareTo(total.abs()) >= 0;
    if (due.isZero() && !isPaid) {
      throw from.raw()
          .invalid("amountdue", "is 0 though too little is paid, so what is owed is not known");
    }
    return due;
  }

  /** The tax adds to the total like a line. */
  private static List<InvoiceLine> lines(InvoiceKind kind, HaloInvoice from, Currency currency) {
    boolean flip =
        kind == InvoiceKind.CREDIT_MEMO && from.total().filter(t -> t.signum() > 0).isPresent();
    List<InvoiceLine> lines = new ArrayList<>(items(from, flip, currency));
    if (from.lines().isPresent()) {
      from.raw()
          .money("tax_total", currency, RoundingMode.HALF_UP)
          .filter(tax -> !tax.isZero())
          .ifPresent(tax -> lines.add(line("tax", "", flip ? tax.negated() : tax).build()));
    }
    return lines;
  }

  /** The lines that add something. */
  static List<InvoiceLine> items(HaloInvoice from, boolean flip, Currency currency) {
    return from.lines().stream()
        .flatMap(List::stream)
        .filter(HaloInvoiceLine::billed)
        .map(line -> line(line, flip, currency))
        .toList();
  }

  private static InvoiceLine line(HaloInvoiceLine from, boolean flip, Currency currency) {
    Node raw = from.raw();
    Money amount =
        raw.present(raw.money("net_amount", currency, RoundingMode.HALF_UP), "net_amount");
    return line("item", from.description().orElse(""), flip ? amount.negated() : amount)
        .sourceId(Long.toString(from.id()))
        .quantity(from.quantity())
        .unitPrice(from.unitPrice())
        .build();
  }

  private static InvoiceLine.Builder line(String kind, String description, Money amount) {
    return InvoiceLine.builder().kind(kind).description(description).amount(amount);
  }
}
