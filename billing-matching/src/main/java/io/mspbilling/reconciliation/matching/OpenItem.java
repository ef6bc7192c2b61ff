package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice on which something is owed.
 *
 * @param id the invoice
 * @param number its number, as customers quote it
 * @param customer who owes
 * @param dueOn when it falls due
 * @param open what is owed; positive
 */
public record OpenItem(
    InvoiceId id, String number, CustomerId customer, LocalDate dueOn, Money open) {

  /**
   * @throws IllegalArgumentException if nothing is owed
   */
  public OpenItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(dueOn, "dueOn");
    if (!open.isPositive()) {
      throw new IllegalArgumentException("nothing is owed on " + number);
    }
  }
}
