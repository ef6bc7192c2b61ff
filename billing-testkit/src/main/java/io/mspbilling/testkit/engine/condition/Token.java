package io.mspbilling.testkit.engine.condition;

import java.util.Locale;

/**
 * A word of a condition.
 *
 * @param text the word as written; of texts and moments what is between the delimiters, unescaped
 */
public record Token(Kind kind, String text) {
  /** What kind of word it is. */
  public enum Kind {
    WORD,
    TEXT,
    NUMBER,
    MOMENT,
    SYMBOL,
    END
  }

  /** Whether this is the given keyword or symbol; keywords are written in any case. */
  boolean is(String lowerCase) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL)
        && text.toLowerCase(Locale.ROOT).equals(lowerCase);
  }
}
