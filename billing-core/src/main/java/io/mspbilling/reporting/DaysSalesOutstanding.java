package io.mspbilling.reporting;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Days sales outstanding, the simple form: {@code receivables / sales of the period * days}.
 *
 * @param receivables what is owed at the end of the period, less credits
 * @param sales what was invoiced in the period, less credit memos
 * @param days length of the period; at least 1
 */
public record DaysSalesOutstanding(Money receivables, Money sales, long days) {

  /**
   * @throws IllegalArgumentException if the two are of different currencies, or the period has no
   *     day
   */
  public DaysSalesOutstanding {
    Objects.requireNonNull(receivables, "receivables");
    Objects.requireNonNull(sales, "sales");
    if (!receivables.currency().equals(sales.currency())) {
      throw new IllegalArgumentException(
          "receivables and sales must be of one currency: " + receivables + ", " + sales);
    }
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1: " + days);
    }
  }

  /**
   * Reckons from invoices of one currency, as they stand at the end of the period.
   *
   * @param from first day of the period
   * @param to last day of it
   */
  public static DaysSalesOutstanding of(
      Collection<Invoice> invoices, Currency currency, LocalDate from, LocalDate to) {
    Money receivables = Money.zero(currency);
    Money sales = Money.zero(currency);
    for (Invoice invoice : invoices) {
      if (invoice.isVoid() || !invoice.currency().equals(currency)) {
        continue;
      }
      receivables = receivables.plus(invoice.balance().orElse(Money.zero(currency)));
      if (!invoice.issuedOn().isBefore(from) && !invoice.issuedOn().isAfter(to)) {
        sales = sales.plus(invoice.total());
      }
    }
    return new DaysSalesOutstanding(receivables, sales, ChronoUnit.DAYS.between(from, to) + 1);
  }

  /** The figure in days with one decimal; empty if nothing was sold or customers are in credit. */
  public Optional<BigDecimal> value() {
    if (!sales.isPositive() || receivables.isNegative()) {
      return Optional.empty();
    }
    return Optional.of(
        receivables
            .amount()
            .multiply(BigDecimal.valueOf(days))
            .divide(sales.amount(), 1, RoundingMode.HALF_UP));
  }
}
