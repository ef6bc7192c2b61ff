package io.mspbilling.reconciliation.matching.payer;

/** Slips of the hand in one word. */
final class TypingSlip {

  /** Letters that are left or there, if one is dropped or doubled; Acne is not Ace. */
  private static final int LEAST = 5;

  /** Letters of a word in which two may be exchanged; DMK is not DKM. */
  private static final int LEAST_EXCHANGED = 4;

  private TypingSlip() {}

  /**
   * Whether the word is the other with one letter dropped, doubled, or exchanged with the next, but
   * for the first. A letter that became another may make another name: Meyer and Meier, Movers and
   * Mowers.
   */
  static boolean is(String word, String other) {
    int first = 0;
    int shorter = Math.min(word.length(), other.length());
    while (first < shorter && word.charAt(first) == other.charAt(first)) {
      first++;
    }
    if (first == 0 || word.equals(other)) {
      return false;
    }
    boolean dropped =
        word.length() >= LEAST
            && word.length() + 1 == other.length()
            && word.substring(first).equals(other.substring(first + 1));
    boolean doubled =
        other.length() >= LEAST
            && word.length() == other.length() + 1
            && word.charAt(first) == word.charAt(first - 1)
            && word.substring(first + 1).equals(other.substring(first));
    return dropped || doubled || isExchanged(word, other, first);
  }

  private static boolean isExchanged(String word, String other, int first) {
    return other.length() >= LEAST_EXCHANGED
        && word.length() == other.length()
        && first + 1 < word.length()
        && word.charAt(first) == other.charAt(first + 1)
        && word.charAt(first + 1) == other.charAt(first)
        && word.substring(first + 2).equals(other.substring(first + 2));
  }
}
