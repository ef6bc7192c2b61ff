package io.mspbilling.reconciliation.matching;

import io.mspbilling.worklist.Subject;
import java.util.Objects;

/**
 * Something wrong with a record that is not a payment's leftover.
 *
 * @param kind what is wrong
 * @param subject what it is wrong with
 * @param facts the facts, in words
 * @param remedy what would settle it
 */
public record Finding(Kind kind, Subject subject, String facts, String remedy) {

  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** What is wrong. */
  public enum Kind {
    /** A reversal names no payment that is known. */
    REVERSAL_UNLINKED,
    /** A reversal takes back more than there is. */
    REVERSAL_TOO_LARGE,
    /** A reversal opens an invoice again that is not in the input. */
    REOPENED_ITEM_UNKNOWN,
    /** A decision names a payment or an item that is not in the input, or too much of it. */
    DECISION_DOES_NOT_FIT,
    /** A payout does not add up, or has not arrived. */
    PAYOUT_UNPROVEN,
    /** A charge of a payout names an invoice that is not open. */
    CHARGE_WITHOUT_INVOICE
  }
}
