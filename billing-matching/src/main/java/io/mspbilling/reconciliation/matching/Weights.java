package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.amount.MilliBits;

/**
 * How much each kind of clue says, in thousandths of a bit. They are odds: of how often a clue is
 * seen when the match is right to how often when it is wrong.
 */
final class Weights {

  /** Most that several references say together: they are written by one hand. */
  static final int REFERENCES_TOGETHER = 30_000;

  /** A purchase order is the customer's own number; several invoices can be billed on it. */
  static final int PURCHASE_ORDER = 12_000;

  /** The printed name is that of another customer. */
  static final int STRANGER = -25_000;

  /** What a discount or a tolerance takes from an amount that agrees after it. */
  static final int AMOUNT_BENT = -3_000;

  /** An amount that does not agree speaks against, unless the payer is known to pay in parts. */
  static final int AMOUNT_DIFFERS = -2_000;

  /** Told by a person, a processor or a remittance. */
  static final int TOLD = 40_000;

  /** That a payment is for one invoice, for all, for a run of the oldest, for an odd set. */
  static final int ONE = 0;

  static final int ALL = -1_000;
  static final int RUN = -3_000;
  static final int SET = -6_000;

  private Weights() {}

  /** One of so many choices. */
  static Clue choices(int shape, int count) {
    return new Clue(
        Clue.Kind.CHOICES,
        count == 1 ? "" : "one of " + count + " choices",
        shape - MilliBits.log2(Math.max(1, count)));
  }

  static Clue amount(long minorUnits) {
    return new Clue(Clue.Kind.AMOUNT, "", MilliBits.ofAmount(minorUnits));
  }

  static Clue bent(Clue.Kind kind, long minorUnits) {
    return new Clue(kind, "", MilliBits.ofAmount(minorUnits) + AMOUNT_BENT);
  }
}
