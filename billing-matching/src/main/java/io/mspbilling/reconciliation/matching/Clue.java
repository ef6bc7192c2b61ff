package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Facts;
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

  /** What was found, as part of a sentence: {@code names 1041}. */
  public String inWords() {
    return switch (kind) {
      case TOLD -> "told by " + detail;
      case REFERENCE -> "names " + detail;
      case REFERENCE_REPAIRED -> "names " + detail + " with a slip";
      case PURCHASE_ORDER -> "names the purchase order of " + detail;
      case PAYER_KNOWN -> detail.isEmpty() ? "who paid is certain" : "the payer is " + detail;
      case PAYER_NAME -> "the payer's name is the customer's";
      case PAYER_NAME_SIMILAR -> "the payer's name is much like that of " + detail;
      case AMOUNT -> "the amount agrees";
      case AMOUNT_DISCOUNTED -> "the amount agrees less the discount";
      case AMOUNT_TOLERATED -> "the amount agrees within the tolerance";
      case AMOUNT_DIFFERS -> "the amount differs: " + detail;
      case CHOICES -> detail.isEmpty() ? "no other choice" : detail;
    };
  }

  Facts facts() {
    return Facts.builder()
        .put("kind", kind)
        .put("detail", detail)
        .put("milliBits", milliBits)
        .build();
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
