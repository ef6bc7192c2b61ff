package io.mspbilling.collection;

import io.mspbilling.collection.surcharge.SurchargeDecision;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.util.Objects;
import java.util.Optional;

/**
 * What will become of one invoice by autopay.
 *
 * @param invoice as the PSA shows it
 * @param open what is asked for: all that is owed on it, or an instalment of it
 * @param prospect whether it will be charged, when, on what and why
 * @param surcharge what is added if it is charged alone, or why nothing is; empty if none is
 *     wanted, it is no card, or it is not charged. What is charged together bears it on the sum.
 */
public record InvoiceProspect(
    Invoice invoice, Money open, Prospect prospect, Optional<SurchargeDecision> surcharge) {
  public InvoiceProspect {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(prospect, "prospect");
    Objects.requireNonNull(surcharge, "surcharge");
  }

  /** As in {@code 1041, USD 412.37 open, will be charged on 2026-06-12 by Visa 4242: due}. */
  @Override
  public String toString() {
    return invoice.number()
        + ", "
        + open
        + " open, "
        + prospect
        + surcharge.map(decision -> ", " + decision.words()).orElse("");
  }
}
