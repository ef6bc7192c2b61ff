package io.mspbilling.collection;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the invoices have in common that are charged together.
 *
 * @param failed the failed charge that is repeated; empty for the first
 * @param reason why today, in words
 */
record ChargeGroup(
    CustomerId customer,
    SavedMethod method,
    Currency currency,
    int attempt,
    Optional<ChargeRequest> failed,
    String reason) {

  static ChargeGroup of(Invoice invoice, Prospect.Charged charge, ChargeHistory history) {
    return new ChargeGroup(
        invoice.customer(),
        charge.method(),
        invoice.currency(),
        charge.attempt(),
        charge.isAgain() ? history.lastFailed(invoice.id(), charge.method()) : Optional.empty(),
        charge.isAgain() ? "attempt " + charge.attempt() : charge.reason());
  }

  /** Nacha: a debit that is presented again keeps its amount, and waits until all of it may go. */
  boolean isAnotherDebit(List<Allocation> allocations) {
    return method.rail() == Rail.ACH
        && failed
            .filter(before -> before.method().rail() == Rail.ACH)
            .filter(before -> !before.allocations().equals(allocations))
            .isPresent();
  }
}
