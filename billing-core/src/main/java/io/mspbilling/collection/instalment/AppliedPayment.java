package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Money that was applied to an invoice after its plan was agreed, or taken back from it.
 *
 * @param invoice what it was applied to
 * @param on the day it counts from, in the MSP's zone
 * @param amount positive for a payment or credit, negative for a reversal that re-opens the invoice
 */
public record AppliedPayment(InvoiceId invoice, LocalDate on, Money amount) {

  public AppliedPayment {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
  }
}
