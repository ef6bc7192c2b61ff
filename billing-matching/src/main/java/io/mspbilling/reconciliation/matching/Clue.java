package io.mspbilling.reconciliation.matching;

import java.util.Objects;

/**
 * One thing that speaks for a match or against it.
 *
 * @param kind what was compared
 * @param detail what was found, as {@code INV-1041}; may be empty
 * @param milliBits how much it says, in thousandths of a bit: log2 of how much likelier it is seen
 *     if the match is right than if it is wrong; negative speaks against
 */
public record Clue(Kind kind, String detail, int milliBits) {

  public Clue {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  @Override
  public String toString() {
    int tenths = Math.floorDiv(milliBits + 50, 100);
    String bits = (tenths < 0 ? "-" : "+") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    return kind + (detail.isEmpty() ? "" : " " + detail) + " " + bits;
  }

  /** What was compared. */
  public enum Kind {
    /** A decision of a person, a processor's report or a remittance. */
    TOLD,
    /** An invoice number, as written. */
    REFERENCE,
    /** An invoice number that differs in one character from what was written. */
    REFERENCE_REPAIRED,
    /** A purchase order number. */
    PURCHASE_ORDER,
    /** Who paid is certain: an id, an account code. */
    PAYER_KNOWN,
    /** The printed name is a customer's, or one of its aliases. */
    PAYER_NAME,
    /** The printed name is much like a customer's. */
    PAYER_NAME_SIMILAR,
    /** The amounts agree to the cent. A round amount says less. */
    AMOUNT,
    /** The amounts agree after an early-payment discount. */
    AMOUNT_DISCOUNTED,
    /** The amounts agree after a tolerance or a fee plan of the policy. */
    AMOUNT_TOLERATED,
    /** The amounts differ. */
    AMOUNT_DIFFERS,
    /** How many sets of invoices could have had this sum. */
    CHOICES
  }
}
