package io.mspbilling.reconciliation.matching.reference;

/**
 * A word with a digit in it, from a memo.
 *
 * @param written as it stands there
 * @param plain its letters and digits, in capitals
 * @param canonical its canonical form
 * @param said what the payer called it
 * @param telling whether it is unlikely to be a quantity, a year or a date
 * @param place how it stands to the number before it
 */
public record Word(
    String written, String plain, String canonical, Said said, boolean telling, Place place) {

  /** What the payer called a number. */
  public enum Said {
    /** An invoice. */
    INVOICE,
    /** A purchase order. */
    ORDER,
    /** An account or a customer's number. */
    ACCOUNT,
    /** Something else: a check, a phone, a trace number. */
    OTHER,
    /** Something that it does not pay: {@code all but 1041}, {@code 1041 is disputed}. */
    SPARED,
    /** Something that is taken off: a credit, or else an invoice that is not paid. */
    DEDUCTED,
    /** Something that we have no word for. */
    UNCLEAR,
    /** Nothing. */
    NOTHING;

    boolean leavesOut() {
      return this == SPARED || this == DEDUCTED;
    }
  }

  /** How a number stands to the one before it. */
  public enum Place {
    /** Not right behind a number. */
    APART,
    /** Only spaces are between. */
    SPACED,
    /** A sign of a list is between, as in {@code 1041, 1042}. */
    LISTED,
    /** Nothing but one slash, point or underscore is between, as in {@code 1041/42}. */
    TIED,
    /** Nothing but a word as "through" is between, and what calls the second an invoice. */
    THROUGH
  }

  /** Whether the payer itself called it an invoice. */
  public boolean isDeclared() {
    return said == Said.INVOICE;
  }

  /** Whether it may be the number of an invoice. */
  public boolean mayBeInvoice() {
    return said == Said.INVOICE || (isUncalled() && telling);
  }

  /** Whether nothing says that it is no invoice. */
  public boolean isUncalled() {
    return said == Said.NOTHING || said == Said.UNCLEAR;
  }

  /** Whether it stands in a list right behind another number. */
  public boolean isListed() {
    return place == Place.LISTED || place == Place.TIED;
  }

  /** Whether it is said not to be paid, or to be taken off what is. */
  public boolean isLeftOut() {
    return said.leavesOut();
  }

  Word as(Said other) {
    return new Word(written, plain, canonical, other, telling, place);
  }
}
