package io.mspbilling.report;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An open invoice, or an open term of one.
 *
 * @param number what people call the invoice
 * @param dueOn when it is due
 * @param amount what is open
 * @param daysLate whole days past due; 0 or less if it is not late
 */
public record OpenLine(String number, LocalDate dueOn, Money amount, long daysLate) {
  public OpenLine {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
  }
}
