package io.mspbilling.reporting.facts;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice for the late payment of others. Void ones are none.
 *
 * @param bill the invoice
 * @param on its date
 * @param amount what was billed
 */
public record LateChargeBill(InvoiceId bill, LocalDate on, Money amount) {
  public LateChargeBill {
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
  }
}
