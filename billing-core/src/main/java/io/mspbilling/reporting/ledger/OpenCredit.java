package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a customer had in credit on a day: cash or a credit memo that was not applied, or what was
 * paid on an invoice beyond what was owed there.
 *
 * @param customer whose it is
 * @param on since when: the day of the payment, of the memo, or of the last payment too much
 * @param amount positive
 */
public record OpenCredit(CustomerId customer, LocalDate on, Money amount) {
  public OpenCredit {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
  }
}
