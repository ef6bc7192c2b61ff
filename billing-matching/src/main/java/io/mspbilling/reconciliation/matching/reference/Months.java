package io.mspbilling.reconciliation.matching.reference;

import java.time.Month;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The months that a memo says in English, in full or by their first letters. */
public final class Months {

  private static final int LEAST_LETTERS = 3;

  private Months() {}

  /** All that are said, in the order of the year. */
  public static Set<Month> in(String memo) {
    Set<Month> found = EnumSet.noneOf(Month.class);
    String text = memo.toUpperCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        String word = text.substring(start, i);
        if (word.length() >= LEAST_LETTERS) {
          for (Month month : Month.values()) {
            if (month.name().startsWith(word)) {
              found.add(month);
            }
          }
        }
        start = i + 1;
      }
    }
    return found;
  }
}
