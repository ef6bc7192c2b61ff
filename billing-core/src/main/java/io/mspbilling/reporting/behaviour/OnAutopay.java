package io.mspbilling.reporting.behaviour;

import io.mspbilling.calendar.Span;
import io.mspbilling.receivables.InvoiceId;
import java.util.Objects;

/**
 * An invoice was for autopay.
 *
 * @param invoice the invoice
 * @param stood from when to when
 */
public record OnAutopay(InvoiceId invoice, Span stood) {
  public OnAutopay {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(stood, "stood");
  }
}
