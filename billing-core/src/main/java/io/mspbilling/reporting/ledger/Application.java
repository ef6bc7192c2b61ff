package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A part of a payment that pays for a part of an invoice, as it stands: less what was taken back.
 * What pays for several terms of an invoice is one for each of them.
 *
 * @param invoice what it pays for
 * @param dueOn when that part was due, as things stood when it was paid
 * @param payment the money
 * @param on since when
 * @param amount how much; positive
 */
public record Application(
    LedgerInvoice invoice, LocalDate dueOn, PaymentId payment, LocalDate on, Money amount) {

  public Application {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
  }

  /** Days from the invoice's date to this; negative if it was paid before. */
  public long daysToPay() {
    return ChronoUnit.DAYS.between(invoice.issuedOn(), on);
  }

  /** Days from the due date to this; negative if it was paid early. */
  public long daysLate() {
    return ChronoUnit.DAYS.between(dueOn, on);
  }
}
