package io.mspbilling.json;

/** The backslash escapes of JSON. */
final class Escapes {
  private static final String NAMED = "\"\\/'bfnrt";
  private static final String MEANT = "\"\\/'\b\f\n\r\t";
  private static final int CODE_DIGITS = 4;

  private Escapes() {}

  /** How many bytes follow the backslash, or -1 if there is no such escape or it is cut. */
  static int length(byte[] document, int at, int end) {
    if (at >= end) {
      return -1;
    }
    if (document[at] != 'u') {
      return NAMED.indexOf(document[at]) < 0 ? -1 : 1;
    }
    for (int i = at + 1; i <= at + CODE_DIGITS; i++) {
      if (i >= end || Character.digit(document[i], 16) < 0) {
        return -1;
      }
    }
    return 1 + CODE_DIGITS;
  }

  /** A text whose escapes were found to be right, with what they stand for in their place. */
  static String resolved(String text) {
    StringBuilder resolved = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        resolved.append(c);
      } else if (text.charAt(++i) == 'u') {
        resolved.append((char) Integer.parseInt(text, i + 1, i + 1 + CODE_DIGITS, 16));
        i += CODE_DIGITS;
      } else {
        resolved.append(MEANT.charAt(NAMED.indexOf(text.charAt(i))));
      }
    }
    return resolved.toString();
  }
}
