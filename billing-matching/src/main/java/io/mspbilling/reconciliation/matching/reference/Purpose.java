package io.mspbilling.reconciliation.matching.reference;

import java.util.Map;
import java.util.Set;

/** What a memo says of the payment itself: that it pays for no invoice, or for none yet. */
final class Purpose {

  private static final Set<String> ELSEWHERE =
      Set.of("REFUND REFUNDED REFUNDS LOAN RUECKERSTATTUNG REMBOURSEMENT".split(" "));

  /** The second of two words, by the first. */
  private static final Map<String, Set<String>> ELSEWHERE_IN_TWO =
      Map.of(
          "DUPLICATE", Set.of("PAYMENT"),
          "NOT", Set.of("APPLY"),
          "TEST", Set.of("TRANSACTION", "PAYMENT", "TRANSFER"),
          "RETURNED", Set.of("WIRE", "PAYMENT", "CHECK"),
          "CREDIT", Set.of("REQUESTED"),
          "COPY", Set.of("OF"),
          "WAITING", Set.of("ON", "FOR"),
          "HOLD", Set.of("ON"));

  private static final Set<String> IN_ADVANCE =
      Set.of(
          ("PREPAYMENT PREPAID PREPAY RETAINER QUOTE QUOTATION ESTIMATE PROPOSAL ANZAHLUNG"
                  + " VORAUSZAHLUNG ACOMPTE ANTICIPO DONATION RENT REBATE REIMBURSEMENT PAYROLL"
                  + " VERIFICATION ESCROW UNAPPLIED INTEREST KAUTION MIETE SPENDE DARLEHEN")
              .split(" "));

  private static final Map<String, Set<String>> IN_ADVANCE_IN_TWO =
      Map.of(
          "DEPOSIT", Set.of("FOR"),
          "SECURITY", Set.of("DEPOSIT"),
          "ADVANCE", Set.of("PAYMENT", "FOR"),
          "TO", Set.of("FOLLOW"),
          "NOT", Set.of("YET", "FOR"),
          "GIFT", Set.of("CARD"),
          "CLAIM", Set.of("SETTLEMENT"),
          "SALE", Set.of("OF"),
          "RETURN", Set.of("TO"));

  private static final Set<String> FOR_SOMEBODY = Set.of("FOR", "BEHALF", "OBO");

  private boolean elsewhere;
  private boolean somebody;
  private boolean inAdvance;

  /**
   * @param word the next word of the memo, in capitals
   * @param before the one before it
   */
  void add(String word, String before, Surroundings around) {
    elsewhere |= says(ELSEWHERE, ELSEWHERE_IN_TWO, word, before) && !around.isName(word);
    somebody |= FOR_SOMEBODY.contains(word);
    inAdvance |= says(IN_ADVANCE, IN_ADVANCE_IN_TWO, word, before) && !around.isName(word);
  }

  private static boolean says(
      Set<String> one, Map<String, Set<String>> two, String word, String before) {
    return one.contains(word) || two.getOrDefault(before, Set.of()).contains(word);
  }

  boolean isElsewhere() {
    return elsewhere;
  }

  boolean isForSomebody() {
    return somebody;
  }

  boolean isInAdvance() {
    return inAdvance;
  }
}
