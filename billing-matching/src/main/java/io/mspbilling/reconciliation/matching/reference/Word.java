package io.mspbilling.reconciliation.matching.reference;

/**
 * A word with a digit in it, from a memo.
 *
 * @param written as it stands there
 * @param plain its letters and digits, in capitals
 * @param canonical its canonical form
 * @param said what the payer called it
 * @param telling whether it is unlikely to be a quantity, a year or a date
 * @param listed whether it stands right behind another number in a list, as 42 in 1041/42
 * @param spaced whether only spaces stand between it and another number
 */
public record Word(
    String written,
    String plain,
    String canonical,
    Said said,
    boolean telling,
    boolean listed,
    boolean spaced) {

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
    /** Nothing. */
    NOTHING
  }

  /** Whether the payer itself called it an invoice. */
  public boolean isDeclared() {
    return said == Said.INVOICE;
  }

  /** Whether it may be the number of an invoice. */
  public boolean mayBeInvoice() {
    return said == Said.INVOICE || (said == Said.NOTHING && telling);
  }
}
