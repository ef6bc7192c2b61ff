package io.mspbilling.psa.autotask;

import io.mspbilling.money.Money;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import io.mspbilling.psa.autotask.billing.AutotaskPaymentTerm;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns invoices of Autotask into invoices of the domain. Throws a {@link
 * io.mspbilling.json.JsonProblem} where something is missing that would have to be guessed. Safe
 * for any number of threads.
 */
final class InvoiceMapping {
  /** An invoice can be read before Autotask is done with it; it has no number then. */
  private static final Duration BEING_MADE = Duration.ofMinutes(10);

  /** What failed transfers to the books leave in the place of the number. */
  private static final String FAILED = "ERROR";

  private final AutotaskClient client;
  private final AutotaskPsaSettings settings;
  private final Currencies currencies;
  private final TaxMode taxMode;
  private final Remembered<Map<Long, AutotaskPaymentTerm>> terms;

  InvoiceMapping(
      AutotaskClient client, AutotaskPsaSettings settings, Currencies currencies, TaxMode taxMode) {
    this.client = client;
    this.settings = settings;
    this.currencies = currencies;
    this.taxMode = taxMode;
    terms =
        new Remembered<>(
            client.clock(),
            () ->
                client.paymentTerms().list(AutotaskQuery.all()).pull().records().stream()
                    .collect(Collectors.toMap(AutotaskPaymentTerm::id, term -> term)));
  }

  /**
   * The invoice; empty while it is being made.
   *
   * @param lines its lines, if they were asked for
   */
  Optional<Invoice> invoice(AutotaskInvoice from, Optional<List<AutotaskBillingItem>> lines) {
    boolean isVoid = from.raw().requiredFlag("isVoided");
    if (!isVoid && isBeingMade(from)) {
      return Optional.empty();
    }
    if (!isVoid) {
      requireFinal(from);
    }
    long company = from.raw().present(from.companyId(), "companyID");
    Currency currency = currencies.ofCompany(company, from.raw());
    Money total = total(from, currency, isVoid ? Optional.empty() : lines);
    Money nothing = Money.zero(currency);
    LocalDate date = from.raw().present(from.date(), "invoiceDateTime");
    return Optional.of(
        Invoice.builder()
            .id(Api.IDS.invoice(from.id()))
            .number(number(from))
            .customer(new CustomerId(Api.IDS.system(), Long.toString(company)))
            .kind(total.isNegative() ? InvoiceKind.CREDIT_MEMO : InvoiceKind.INVOICE)
            .issuedOn(date)
            .dueOn(dueOn(from, date))
            .total(total)
            .balance(
                isVoid || from.paidDate().isPresent() ? Optional.of(nothing) : Optional.empty())
            .paidOn(from.paidDate().filter(day -> !isVoid))
            .isVoid(isVoid)
            .status(from.paidDate().map(day -> "paid " + day))
            .purchaseOrder(from.orderNumber())
            .lines(lines.map(all -> lines(from, all, currency)).orElse(List.of()))
            .build());
  }

  /**
   * What its lines and its tax are off from its total, in cents a line, is a matter of rounding.
   */
  static boolean addsUp(Invoice invoice) {
    Money sum =
        Money.sum(invoice.lines().stream().map(InvoiceLine::amount).toList(), invoice.currency());
    return !invoice.lines().isEmpty()
        && sum.minus(invoice.total()).abs().minorUnits() <= invoice.lines().size();
  }

  private boolean isBeingMade(AutotaskInvoice from) {
    return from.number().isEmpty()
        && from.createdAt()
            .filter(made -> made.plus(BEING_MADE).isAfter(client.clock().instant()))
            .isPresent();
  }

  private void requireFinal(AutotaskInvoice from) {
    if (from.statusId().filter(status -> !settings.finalStatuses().contains(status)).isPresent()) {
      throw from.raw()
          .invalid("invoiceStatus", "its tax is not computed yet, so that its total may change");
    }
  }

  /** Where there is none, people see the id. */
  private static String number(AutotaskInvoice from) {
    return from.number()
        .filter(number -> !number.strip().equalsIgnoreCase(FAILED))
        .orElse(Long.toString(from.id()));
  }

  /** Few templates show the last day to pay; it follows from the term all the same. */
  private Optional<LocalDate> dueOn(AutotaskInvoice from, LocalDate date) {
    return from.dueDate()
        .or(
            () ->
                from.paymentTermId()
                    .flatMap(id -> Optional.ofNullable(terms.get().get(id)))
                    .flatMap(AutotaskPaymentTerm::dueInDays)
                    .map(date::plusDays));
  }

  private Money total(
      AutotaskInvoice from, Currency currency, Optional<List<AutotaskBillingItem>> lines) {
    BigDecimal shown = from.raw().present(from.total(), "invoiceTotal");
    BigDecimal tax = Fields.amountOrZero(from.raw(), "totalTaxValue");
    boolean onTop = tax.signum() != 0 && !isVoid(from) && !taxMode.includesTax(from, lines);
    return from.raw()
        .money("invoiceTotal", onTop ? shown.add(tax) : shown, currency, RoundingMode.HALF_UP);
  }

  private static boolean isVoid(AutotaskInvoice from) {
    return from.voided().orElse(false);
  }

  private static List<InvoiceLine> lines(
      AutotaskInvoice from, List<AutotaskBillingItem> items, Currency currency) {
    boolean includeTax = TaxReading.linesIncludeTax(items).orElse(false);
    List<InvoiceLine> lines = new ArrayList<>();
    items.forEach(item -> lines.add(line(item, includeTax, currency)));
    BigDecimal tax = TaxReading.tax(from);
    if (tax.signum() != 0 && !isVoid(from)) {
      lines.add(
          InvoiceLine.builder()
              .kind("tax")
              .description("Tax")
              .amount(from.raw().money("totalTaxValue", tax, currency, RoundingMode.HALF_UP))
              .build());
    }
    return lines;
  }

  private static InvoiceLine line(
      AutotaskBillingItem item, boolean includesTax, Currency currency) {
    item.raw().present(item.total(), "totalAmount");
    return InvoiceLine.builder()
        .kind(kind(item))
        .description(item.name().or(item::description).orElse(""))
        .quantity(item.quantity())
        .unitPrice(item.rate())
        .amount(
            item.raw()
                .money(
                    "totalAmount",
                    TaxReading.net(item, includesTax),
                    currency,
                    RoundingMode.HALF_UP))
        .build();
  }

  /**
   * Its type is a number that means something else in each instance; what it comes from does not.
   */
  private static String kind(AutotaskBillingItem item) {
    if (item.contractServiceId().isPresent()) {
      return "service";
    }
    if (item.timeEntryId().isPresent()) {
      return "time";
    }
    if (item.expenseItemId().isPresent()) {
      return "expense";
    }
    return item.milestoneId().isPresent() ? "milestone" : "charge";
  }
}
