package io.mspbilling.examples;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What customers owe on one day, as the PSA itself says.
 *
 * @param invoices all invoices as they stand that day, paid ones too
 * @param inAll what is owed, also on invoices that cannot be read; less what our journal counts as
 *     paid in parts, where the PSA keeps no balances
 */
record Receivables(LocalDate on, List<Invoice> invoices, Money inAll) {

  /** As it is in the office. */
  static Receivables of(Office office, LocalDate on, Currency currency) {
    BigDecimal owed =
        office.officePsa().receivables().getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    List<Invoice> invoices = office.psa().invoices(InvoiceQuery.all()).records();
    Money inPsa = Money.of(owed, currency);
    return new Receivables(
        on,
        invoices,
        office.keepsBalances()
            ? inPsa
            : inPsa.minus(OurCount.of(new Tally(office)).parts(invoices)));
  }

  List<Invoice> issuedSince(LocalDate day) {
    return invoices.stream().filter(invoice -> !invoice.issuedOn().isBefore(day)).toList();
  }
}
