package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Objects;

/**
 * A payment that was not applied, and why.
 *
 * @param payment the payment
 * @param reason what kind of reason
 * @param explanation the facts, in words
 * @param suggestions matches that a person might confirm, the likeliest first
 */
public record Leftover(
    Payment payment, Reason reason, String explanation, List<Match> suggestions) {

  public Leftover {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(explanation, "explanation");
    suggestions = List.copyOf(suggestions);
  }

  /** Why a payment is left. */
  public enum Reason {
    /** Neither name nor memo tells whose it is. */
    PAYER_UNKNOWN,
    /** The payer is known and owes nothing. */
    NOTHING_OWED,
    /** The amount fits nothing that the payer owes. */
    AMOUNT_FITS_NOTHING,
    /** More than one answer fits. */
    AMBIGUOUS,
    /** The invoices named and the amount paid do not agree. */
    AMOUNT_DIFFERS
  }
}
