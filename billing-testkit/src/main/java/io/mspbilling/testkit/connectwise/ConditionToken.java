package io.mspbilling.testkit.connectwise;

import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param text the word as written; of strings and dates what is between the delimiters, unescaped
 */
record ConditionToken(Kind kind, String text) {

  /** What kind of word it is. */
  enum Kind {
    WORD,
    STRING,
    NUMBER,
    DATE,
    SYMBOL,
    END
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.toLowerCase(Locale.ROOT).equals(word);
  }
}
