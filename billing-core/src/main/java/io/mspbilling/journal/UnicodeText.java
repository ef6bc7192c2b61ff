package io.mspbilling.journal;

/** Text in which halves of surrogate pairs, which are no characters, are made U+FFFD. */
final class UnicodeText {

  private static final int REPLACEMENT = 0xfffd;

  private UnicodeText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text; // As nearly all text.
  }

  private static String repaired(String text) {
    return text.codePoints()
        .map(c -> isHalfOfPair(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHalfOfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
