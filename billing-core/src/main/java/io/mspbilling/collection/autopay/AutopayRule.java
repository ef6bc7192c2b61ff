package io.mspbilling.collection.autopay;

import java.util.Objects;
import java.util.Optional;

/**
 * What is done with some invoices of customers on autopay.
 *
 * @param name names it to people, as in {@code projects are paid by hand}
 * @param invoices which ones it is for
 * @param chargeOn when they are charged; empty if they are left to the customer
 */
public record AutopayRule(String name, InvoiceCriteria invoices, Optional<ChargeDate> chargeOn) {

  /**
   * @throws IllegalArgumentException if it has no name
   */
  public AutopayRule {
    Objects.requireNonNull(invoices, "invoices");
    Objects.requireNonNull(chargeOn, "chargeOn");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule has a name");
    }
  }

  /** Invoices that are charged. */
  public static AutopayRule charge(String name, InvoiceCriteria invoices, ChargeDate on) {
    return new AutopayRule(name, invoices, Optional.of(on));
  }

  /** Invoices that are not charged, and of which the customer is reminded like any other. */
  public static AutopayRule leave(String name, InvoiceCriteria invoices) {
    return new AutopayRule(name, invoices, Optional.empty());
  }
}
