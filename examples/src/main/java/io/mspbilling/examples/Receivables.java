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
 * @param inAll what the PSA itself says is owed, also on invoices that cannot be read; less what
 *     our journal counts as paid in parts, where the PSA keeps no balances
 */
record Receivables(LocalDate on, List<Invoice> invoices, Money inAll) {
  private static final int SALES_DAYS = 90;

  /** As it is in the office. */
  static Receivables of(Office office, LocalDate on, Currency currency) {
    BigDecimal owed =
        office.officePsa().receivables().getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    List<Invoice> invoices = office.psa().invoices(InvoiceQuery.all()).records();
    if (office.keepsBalances()) {
      return new Receivables(on, invoices, Money.of(owed, currency));
    }
    OurCount count = OurCount.of(new Tally(office));
    return new Receivables(
        on,
        invoices.stream().map(count::counted).toList(),
        Money.of(owed, currency).minus(count.parts(invoices)));
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
