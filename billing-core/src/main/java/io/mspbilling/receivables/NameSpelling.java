package io.mspbilling.receivables;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for all that keyboards and systems make of the same name. Composed and decomposed
 * accents, typographic and straight apostrophes, quotes and dashes, kinds and runs of spaces, and
 * case do not count. Accents, words and other punctuation do: they tell names apart.
 */
public final class NameSpelling {
  private static final String APOSTROPHES = "\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4`\uFF07";
  private static final String QUOTES = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02";

  private NameSpelling() {}

  /** The one spelling of a name; names are the same if it is. */
  public static String of(String name) {
    String composed = Normalizer.normalize(plainMarks(name), Normalizer.Form.NFKC);
    return spaced(composed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether two names differ in their spelling only. */
  public static boolean same(String one, String other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  /** Before composition, which would take an accent that stands alone apart. */
  private static String plainMarks(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int kind = Character.getType(c);
      if (APOSTROPHES.indexOf(c) >= 0) {
        plain.append('\'');
      } else if (QUOTES.indexOf(c) >= 0) {
        plain.append('"');
      } else if (kind == Character.DASH_PUNCTUATION || c == '\u2212') {
        plain.append('-');
      } else if (kind != Character.FORMAT) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        spaced.append(c);
      } else if (spaced.length() > 0 && spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
    }
    return spaced.toString().strip();
  }
}
