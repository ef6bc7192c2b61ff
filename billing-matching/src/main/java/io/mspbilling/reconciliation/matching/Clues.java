package io.mspbilling.reconciliation.matching;

import java.util.List;

/**
 * What a payment tells by itself, before anything is applied.
 *
 * @param payer the number of the customer that paid, -1 if that is not certain
 * @param by how the payer is known
 * @param named the items that the memo names, in the order of due dates
 * @param ordered the items billed on purchase orders that the memo names
 * @param trouble what is wrong with the numbers that the memo names
 * @param spared items that the memo says are not paid
 * @param unread words that look like invoice numbers and are nobody's, in canonical form
 */
record Clues(
    int payer,
    PayerBy by,
    List<Named> named,
    List<Integer> ordered,
    List<Integer> spared,
    Trouble trouble,
    List<String> unread) {

  /** Nothing at all. */
  static final Clues NONE =
      new Clues(-1, PayerBy.NOTHING, List.of(), List.of(), List.of(), Trouble.NONE, List.of());

  /**
   * An item that is named.
   *
   * @param item its number
   * @param milliBits what its being named says
   * @param how how it is written
   */
  record Named(int item, int milliBits, How how) {

    boolean isRepaired() {
      return how == How.REPAIRED;
    }
  }

  /** How an item is named. */
  enum How {
    /** As its number, called an invoice or nothing else. */
    CLEARLY,
    /** By its number, though that may be the number of something else: only an amount tells. */
    DOUBTFULLY,
    /** As one of all between two numbers, which are paid together or not at all. */
    IN_RANGE,
    /** With a slip. */
    REPAIRED
  }

  /**
   * What is wrong with the numbers named.
   *
   * @param reason what; meaningless if there is no trouble
   * @param detail the numbers
   * @param grave whether the payment may be for what is named after all: then no amount alone tells
   *     what it is for
   */
  record Trouble(Leftover.Reason reason, String detail, boolean grave) {

    static final Trouble NONE = new Trouble(Leftover.Reason.EVIDENCE_WEAK, "", false);

    boolean isNone() {
      return detail.isEmpty();
    }
  }

  /** How a payer is known. */
  enum PayerBy {
    /** By its id. */
    ID(14_000, Clue.Kind.PAYER_KNOWN),
    /** By an account code in the memo. */
    CODE(11_000, Clue.Kind.PAYER_KNOWN),
    /** By its printed name. */
    NAME(11_000, Clue.Kind.PAYER_NAME),
    /** By a name of which the end is missing. */
    NAME_CUT(9_000, Clue.Kind.PAYER_NAME),
    /** Not at all. */
    NOTHING(-8_000, Clue.Kind.PAYER_KNOWN);

    private final int milliBits;
    private final Clue.Kind kind;

    PayerBy(int milliBits, Clue.Kind kind) {
      this.milliBits = milliBits;
      this.kind = kind;
    }

    Clue clue() {
      return new Clue(kind, this == NOTHING ? "unknown" : "", milliBits);
    }
  }

  boolean isPayerKnown() {
    return payer >= 0;
  }

  /** Whether the memo names nothing, so that the amount must speak. */
  boolean isSilent() {
    return named.isEmpty() && ordered.isEmpty() && !trouble.grave();
  }
}
