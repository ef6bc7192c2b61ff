package io.mspbilling.issuance;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A payment as it stands on an invoice in the PSA.
 *
 * @param id the PSA's id of it
 * @param invoice the invoice that it stands on
 * @param amount how much of the invoice it pays
 * @param paidOn the day it counts as paid
 * @param recordedBy who entered it, as the PSA tells; empty if it does not
 */
public record RecordedPayment(
    PaymentId id, InvoiceId invoice, Money amount, LocalDate paidOn, String recordedBy) {

  public RecordedPayment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(paidOn, "paidOn");
    Objects.requireNonNull(recordedBy, "recordedBy");
  }
}
