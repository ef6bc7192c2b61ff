package io.mspbilling.reporting.behaviour;

import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A customer was reminded of an invoice.
 *
 * @param invoice of what
 * @param on when
 * @param message names the message, which may be about several invoices
 */
public record Reminded(InvoiceId invoice, LocalDate on, String message) {
  public Reminded {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(message, "message");
  }
}
