package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What was open of an invoice, or of one of its terms, on a day.
 *
 * @param invoice the invoice
 * @param dueOn when this part of it is due
 * @param amount what is open; positive
 */
public record OpenItem(LedgerInvoice invoice, LocalDate dueOn, Money amount) {

  public OpenItem {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
  }

  /** Whole calendar days past due; 0 or less if it is not late: on its due date nothing is. */
  public long daysLate(LocalDate asOf) {
    return ChronoUnit.DAYS.between(dueOn, asOf);
  }

  /** Whole calendar days since the invoice was issued. */
  public long age(LocalDate asOf) {
    return ChronoUnit.DAYS.between(invoice.issuedOn(), asOf);
  }

  public boolean isPastDue(LocalDate asOf) {
    return daysLate(asOf) > 0;
  }
}
