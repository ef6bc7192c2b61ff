package io.mspbilling.report.csv;

import java.io.IOException;

/**
 * Writes one cell of a table: in quotes, as RFC 4180 has them, and so that no spreadsheet takes
 * what a customer wrote for a formula. A text that begins like one, also after blanks and what
 * cannot be seen, has an apostrophe before it, which spreadsheets show and never carry out.
 */
final class CsvCell {

  /** What formulas begin with, in full width too, and what spreadsheets drop before looking. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠|";

  private CsvCell() {}

  /** Writes what others may have written. */
  static void text(Appendable out, String text) throws IOException {
    out.append('"');
    if (looksLikeAFormula(text)) {
      out.append('\'');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        out.append('"');
      }
      // A control character has no place in a cell, and ends some readers' files.
      out.append(c == '\0' || c == '\u001a' ? '\ufffd' : c);
    }
    out.append('"');
  }

  /**
   * Writes a number of our own, which may begin with a minus sign.
   *
   * @throws IllegalArgumentException if it is no plain number
   */
  static void number(Appendable out, String number) throws IOException {
    if (!number.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException("not a plain number: " + number);
    }
    out.append('"').append(number).append('"');
  }

  private static boolean looksLikeAFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DANGEROUS.indexOf(c) >= 0) {
        return true;
      }
      if (!isDroppedBySpreadsheets(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isDroppedBySpreadsheets(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
