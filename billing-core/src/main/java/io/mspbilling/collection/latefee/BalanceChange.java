package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Money that was applied to an invoice, or taken back from it.
 *
 * @param on the day it counts from, in the MSP's zone
 * @param paid positive for a payment or credit, negative for a reversal that re-opens the invoice
 */
public record BalanceChange(LocalDate on, Money paid) {

  public BalanceChange {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(paid, "paid");
  }
}
