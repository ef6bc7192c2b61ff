package io.mspbilling.examples;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reporting.Ageing;
import io.mspbilling.reporting.DaysSalesOutstanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What customers owe on one day, by how late it is, and how many days of sales that is.
 *
 * @param invoices all invoices as they stand that day, paid ones too
 * @param inAll what the PSA itself says is owed, also on invoices that cannot be read
 */
record Receivables(LocalDate on, List<Invoice> invoices, Money inAll) {
  private static final int SALES_DAYS = 90;

  /** As it is in the office. */
  static Receivables of(Office office, LocalDate on, Currency currency) {
    BigDecimal owed =
        office.officePsa().receivables().getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    return new Receivables(
        on, office.psa().invoices(InvoiceQuery.all()).records(), Money.of(owed, currency));
  }

  private Currency currency() {
    return inAll.currency();
  }

  List<Invoice> issuedSince(LocalDate day) {
    return invoices.stream().filter(invoice -> !invoice.issuedOn().isBefore(day)).toList();
  }

  /** What is owed on invoices that cannot be read. */
  Money unreadable() {
    return inAll.minus(ageing().total());
  }

  Ageing ageing() {
    return Ageing.of(invoices, currency(), on);
  }

  DaysSalesOutstanding daysSalesOutstanding() {
    return DaysSalesOutstanding.of(invoices, currency(), on.minusDays(SALES_DAYS - 1), on);
  }
}
