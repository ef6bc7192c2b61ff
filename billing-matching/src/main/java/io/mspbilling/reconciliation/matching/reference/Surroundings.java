package io.mspbilling.reconciliation.matching.reference;

import java.time.LocalDate;

/** What the reader of a memo must know beside the text. */
public interface Surroundings {

  /** Nothing is known: no number has parts, no word is a name. */
  Surroundings NONE = new Surroundings() {};

  /**
   * Whether several words with slashes, points or underscores between are one number, as {@code
   * 2026/0412}, and not a list, as {@code 1041/1042}.
   */
  default boolean isOneNumber(String written) {
    return false;
  }

  /**
   * Whether a word, in capitals, is of the payer's name or begins numbers of this ledger, as in
   * {@code LO 000731}, so that it calls no number anything.
   */
  default boolean isName(String word) {
    return false;
  }

  /** Whether a payer may well have written down this day. */
  default boolean isNear(LocalDate day) {
    return false;
  }
}
