package io.mspbilling.testkit.quickbooks.internal.query;

import java.util.Locale;

/**
 * One word of a statement.
 *
 * @param type what it is
 * @param text its meaning: for a string the content with quotes and escapes removed
 */
record Token(Type type, String text) {

  enum Type {
    WORD,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  /** Whether this is the given keyword; keywords are written in any case. */
  boolean isWord(String upperCase) {
    return type == Type.WORD && text.toUpperCase(Locale.ROOT).equals(upperCase);
  }

  boolean isSymbol(String symbol) {
    return type == Type.SYMBOL && text.equals(symbol);
  }

  @Override
  public String toString() {
    return type == Type.END ? "<EOF>" : "\"" + text + "\"";
  }
}
