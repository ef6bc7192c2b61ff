package io.mspbilling.reconciliation.matching;

import java.util.List;
import java.util.Map;

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
 * @param stated how much the memo says is paid of each item that it names; empty unless it says so
 *     of all, and that is the payment
 * @param foreign whether it has the number of an item that the payer does not pay for
 * @param unsure whether it has a number of which nobody can say what it is
 */
record Clues(
    int payer,
    PayerBy by,
    List<Named> named,
    List<Integer> ordered,
    List<Integer> spared,
    Trouble trouble,
    List<String> unread,
    Map<Integer, Long> stated,
    boolean foreign,
    boolean unsure) {

  /** Nothing at all. */
  static final Clues NONE = of(-1, PayerBy.NOTHING, List.of());

  /** That one pays what is named, and nothing else. */
  static Clues of(int payer, PayerBy by, List<Named> named) {
    return new Clues(
        payer, by, named, List.of(), List.of(), Trouble.NONE, List.of(), Map.of(), false, false);
  }

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

  /** Whether no number in the memo is left over that may say something else. */
  boolean isPlain() {
    return trouble.isNone() && unread.isEmpty() && !foreign && !unsure;
  }

  /** Whether the memo names nothing, so that the amount must speak. */
  boolean isSilent() {
    return named.isEmpty() && ordered.isEmpty() && !trouble.grave();
  }
}
