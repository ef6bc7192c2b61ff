package io.mspbilling.receivables;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.util.Objects;

/**
 * A part of a payment that pays a part of an invoice.
 *
 * @param invoice what is paid
 * @param invoiceNumber its number, which books and customers know it by
 * @param amount how much of it; positive
 */
public record Allocation(InvoiceId invoice, String invoiceNumber, Money amount) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Allocation {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(invoiceNumber, "invoiceNumber");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an allocation must be positive: " + amount);
    }
  }

  public Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("number", invoiceNumber)
        .put("amount", amount)
        .build();
  }

  /**
   * Reads what {@link #facts} wrote.
   *
   * @throws io.mspbilling.journal.FactsException if it cannot be read
   */
  public static Allocation of(Facts facts) {
    return new Allocation(
        facts.read("invoice", InvoiceId::parse), facts.text("number"), facts.money("amount"));
  }

  @Override
  public String toString() {
    return amount + " to invoice " + invoiceNumber;
  }
}
