package io.mspbilling.store.jdbc;

import io.mspbilling.journal.Facts;
import java.util.Map;

/**
 * Facts in a column: a JSON object of strings, in the order of their names, without blanks. Escaped
 * are the quote, the backslash, characters below the space (as {@code \n} and the like where JSON
 * has a letter, otherwise as <code>&#92;u0000</code>) and the two line separators U+2028 and
 * U+2029, and nothing else. Equal facts have equal text, and the database can look into it.
 */
final class FactsText {

  private static final String ESCAPED = "\"\\\b\f\n\r\t";
  private static final String LETTERS = "\"\\bfnrt";

  private FactsText() {}

  static String written(Facts facts) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> fact : facts.values().entrySet()) {
      if (json.length() > 1) {
        json.append(',');
      }
      write(fact.getKey(), json);
      json.append(':');
      write(fact.getValue(), json);
    }
    return json.append('}').toString();
  }

  /**
   * @throws UnreadableException if it is not such an object
   */
  static Facts read(String json) {
    return new Reader(json).facts();
  }

  private static void write(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = ESCAPED.indexOf(c);
      if (letter >= 0) {
        json.append('\\').append(LETTERS.charAt(letter));
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit(c >> shift & 0xf, 16));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** Reads one object from its beginning to its end. */
  private static final class Reader {
    private final String json;
    private int next;

    Reader(String json) {
      this.json = json;
    }

    Facts facts() {
      Facts.Builder facts = Facts.builder();
      expect('{');
      if (peek() != '}') {
        do {
          String name = text();
          expect(':');
          facts.put(name, text());
        } while (take() == ',');
        next--;
      }
      expect('}');
      if (next != json.length()) {
        throw new UnreadableException("text after the facts");
      }
      return facts.build();
    }

    private String text() {
      expect('"');
      StringBuilder text = new StringBuilder();
      for (char c = take(); c != '"'; c = take()) {
        text.append(c == '\\' ? escaped(take()) : c);
      }
      return text.toString();
    }

    private char escaped(char letter) {
      int known = LETTERS.indexOf(letter);
      if (known >= 0) {
        return ESCAPED.charAt(known);
      }
      if (letter != 'u') {
        throw new UnreadableException("a backslash in the facts that stands for nothing");
      }
      int c = 0;
      for (int i = 0; i < 4; i++) {
        int digit = Character.digit(take(), 16);
        if (digit < 0) {
          throw new UnreadableException("a broken escape in the facts");
        }
        c = c << 4 | digit;
      }
      return (char) c;
    }

    private void expect(char c) {
      if (take() != c) {
        throw new UnreadableException("facts that are not a JSON object of strings");
      }
    }

    private char take() {
      char c = peek();
      next++;
      return c;
    }

    private char peek() {
      if (next >= json.length()) {
        throw new UnreadableException("facts that end too early");
      }
      return json.charAt(next);
    }
  }
}
