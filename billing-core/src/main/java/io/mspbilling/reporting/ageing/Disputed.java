package io.mspbilling.reporting.ageing;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer said that it does not owe an invoice, or a part of it.
 *
 * @param invoice the invoice
 * @param part how much of it; positive; empty for all of it
 * @param stood from when to when
 */
public record Disputed(InvoiceId invoice, Optional<Money> part, Span stood) {

  /**
   * @throws IllegalArgumentException if the part is not positive
   */
  public Disputed {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(stood, "stood");
    if (part.filter(amount -> !amount.isPositive()).isPresent()) {
      throw new IllegalArgumentException("a part must be positive: " + part.get());
    }
  }
}
