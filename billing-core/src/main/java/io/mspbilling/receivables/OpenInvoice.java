package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.util.Objects;

/**
 * An invoice on which something is owed.
 *
 * @param invoice as the PSA shows it
 * @param open what is really owed on it; positive
 * @param inFlight whether a charge for it has no final answer yet: nothing else may touch it
 */
public record OpenInvoice(Invoice invoice, Money open, boolean inFlight) {

  /**
   * @throws IllegalArgumentException if nothing is owed
   */
  public OpenInvoice {
    Objects.requireNonNull(invoice, "invoice");
    if (!open.isPositive()) {
      throw new IllegalArgumentException("nothing is owed on " + invoice.number());
    }
  }
}
