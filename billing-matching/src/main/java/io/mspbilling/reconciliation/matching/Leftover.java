package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Objects;

/**
 * A payment that was not applied, and why.
 *
 * @param payment the payment
 * @param reason what kind of reason
 * @param explanation the facts, in words: one line, cut after {@value #MAX_EXPLANATION_LENGTH}
 *     characters, as it repeats what outsiders wrote
 * @param suggestions matches that a person might confirm, the likeliest first
 */
public record Leftover(
    Payment payment, Reason reason, String explanation, List<Match> suggestions) {

  /** Longest explanation kept, in characters. */
  public static final int MAX_EXPLANATION_LENGTH = 500;

  public Leftover {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
    explanation = oneLine(explanation);
    suggestions = List.copyOf(suggestions);
  }

  private static String oneLine(String text) {
    String cut = text.substring(0, Math.min(text.length(), MAX_EXPLANATION_LENGTH));
    return cut.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
  }

  /** Why a payment is left. */
  public enum Reason {
    /** Neither name nor memo tells whose it is. */
    PAYER_UNKNOWN,
    /** The payer is known and owes nothing. */
    NOTHING_OWED,
    /** The payer named an invoice on which nothing is open, or which is not known. */
    INVOICE_NOT_OPEN,
    /** The amount fits nothing that the payer owes. */
    AMOUNT_FITS_NOTHING,
    /** More than one answer fits. */
    AMBIGUOUS,
    /** The invoices named and the amount paid do not agree. */
    AMOUNT_DIFFERS
  }
}
