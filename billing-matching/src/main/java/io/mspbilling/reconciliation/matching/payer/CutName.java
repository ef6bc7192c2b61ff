package io.mspbilling.reconciliation.matching.payer;

import java.util.Set;

/** How a print that a name goes on from may have come about. */
public enum CutName {
  /** It lacks nothing but letters of the legal form. */
  IN_FORM,
  /** It ends inside a word, so that it was cut for certain. */
  IN_WORD,
  /** It ends behind a word, and may be the whole name of another company. */
  BEHIND_WORD;

  /** Less is no cut: banks print sixteen letters at the least, and may drop a space at the end. */
  static final int LEAST = 14;

  /** How many letters banks print, at most. */
  private static final Set<Integer> LENGTHS = Set.of(16, 18, 20, 22, 24, 32, 35);

  /** A word may be one without them too: Electric and Electrical, Health and Healthcare. */
  private static final Set<String> ENDINGS =
      Set.of("", "S", "ES", "AL", "ITY", "CARE", "CY", "RY", "ING", "ION", "ER", "ERS");

  private static final int TELLING_FORM = 3;

  /** A print that the whole name begins with, which is longer. */
  static CutName of(WholeName print, WholeName whole) {
    int length = print.joined().length();
    if (length >= whole.endOfTelling()) {
      return IN_FORM;
    }
    // PA is a legal form, and the beginning of Packaging.
    return print.endsInForm() || ENDINGS.contains(whole.restOfWord(length)) ? BEHIND_WORD : IN_WORD;
  }

  /** Whether the last word may be what a bank left of a legal form, of which nothing is on file. */
  static boolean mayEndInForm(String printed, WholeName print) {
    int last = print.words().size() - 1;
    if (last < 1) {
      return false;
    }
    String word = print.words().get(last);
    return LegalForms.isBeginning(word)
        && !LegalForms.isForm(word)
        && (word.length() >= TELLING_FORM || LENGTHS.contains(printed.length()));
  }
}
