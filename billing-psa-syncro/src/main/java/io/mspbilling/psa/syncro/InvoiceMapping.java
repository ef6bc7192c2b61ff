package io.mspbilling.psa.syncro;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.billing.SyncroInvoice;
import io.mspbilling.psa.syncro.billing.SyncroLine;
import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.psa.syncro.internal.Api;
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
 * Turns invoices of Syncro into invoices of the domain. Throws a {@link JsonProblem} where
 * something is missing that would have to be guessed.
 */
record InvoiceMapping(Currency currency) {
  private static final String DUE = "balance_due";

  /** An invoice that is paid, or one with what lists leave out. */
  Invoice invoice(SyncroInvoice from, boolean withLines) {
    Node raw = from.raw();
    Money total = raw.requiredMoney("total", currency);
    return Invoice.builder()
        .id(Api.IDS.invoice(from.id()))
        .number(raw.present(from.number(), "number"))
        .customer(Api.IDS.customer(raw.present(from.customerId(), "customer_id")))
        .kind(total.isNegative() ? InvoiceKind.CREDIT_MEMO : InvoiceKind.INVOICE)
        .issuedOn(raw.present(from.date(), "date"))
        .dueOn(from.dueDate())
        .total(total)
        .balance(balance(from, total))
        .purchaseOrder(from.purchaseOrder())
        .lines(withLines ? lines(from) : List.of())
        .changedAt(from.changedAt())
        .build();
  }

  private Money balance(SyncroInvoice from, Money total) {
    Node raw = from.raw();
    Money nothing = Money.zero(currency);
    if (raw.present(from.paid(), "is_paid")) {
      return nothing;
    }
    Optional<Money> told = raw.money(DUE, currency);
    Money due = told.isPresent() ? told.get() : rest(from, total);
    if (isBeyond(due, total)) {
      throw raw.invalid(DUE, "does not lie within the total; its unit may be another than it was");
    }
    if (due.isZero() && !total.isZero() && !rest(from, total).isZero()) {
      throw raw.invalid(DUE, "is 0 though it is not paid, so what is owed is not known");
    }
    return due;
  }

  /** Neither more than was billed, nor less than nothing; of a refund the other way round. */
  private static boolean isBeyond(Money due, Money total) {
    return total.isNegative()
        ? due.isPositive() || due.compareTo(total) < 0
        : due.isNegative() || due.compareTo(total) > 0;
  }

  /** What the payments leave; nobody is told how one that is on several invoices is split. */
  private Money rest(SyncroInvoice from, Money total) {
    Money rest = total;
    for (SyncroPayment payment : from.raw().present(from.payments(), "payments")) {
      if (payment.success() && !payment.isWhollyOn(from.id())) {
        throw from.raw()
            .invalid(DUE, "is not known, as payment " + payment.id() + " is not for it alone");
      }
      if (payment.success()) {
        rest = rest.minus(payment.raw().requiredMoney("payment_amount", currency));
      }
    }
    return rest;
  }

  /** The tax adds to the total like a line. */
  private List<InvoiceLine> lines(SyncroInvoice from) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (SyncroLine line : from.raw().present(from.lines(), "line_items")) {
      lines.add(line(line));
    }
    from.raw()
        .money("tax", currency)
        .filter(tax -> !tax.isZero())
        .ifPresent(tax -> lines.add(line("tax", "", tax).build()));
    return lines;
  }

  private InvoiceLine line(SyncroLine from) {
    BigDecimal amount = from.raw().present(from.amount(), "price");
    return line(
            "item",
            from.name().orElse(""),
            from.raw().money("price", amount, currency, RoundingMode.HALF_UP))
        .quantity(from.quantity())
        .unitPrice(from.price())
        .build();
  }

  static InvoiceLine.Builder line(String kind, String description, Money amount) {
    return InvoiceLine.builder().kind(kind).description(description).amount(amount);
  }
}
