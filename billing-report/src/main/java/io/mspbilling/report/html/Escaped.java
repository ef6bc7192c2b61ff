package io.mspbilling.report.html;

import java.io.IOException;

/**
 * Writes text so that it stays text, between tags as within quoted attributes. What HTML may not
 * hold (control characters, halves of surrogate pairs, non-characters) becomes U+FFFD.
 */
final class Escaped {

  private Escaped() {}

  static void append(Appendable out, String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '`' -> out.append("&#96;");
        default -> i += plain(out, text, i, c);
      }
    }
  }

  /** Writes a character and tells how many more of the text it took. */
  private static int plain(Appendable out, String text, int at, char c) throws IOException {
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      int point = Character.toCodePoint(c, text.charAt(at + 1));
      out.append(isAllowed(point) ? text.substring(at, at + 2) : "\ufffd");
      return 1;
    }
    out.append(!Character.isSurrogate(c) && isAllowed(c) ? c : '\ufffd');
    return 0;
  }

  private static boolean isAllowed(int point) {
    boolean isControl = Character.isISOControl(point) && point != '\t' && point != '\n';
    boolean isNoCharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    return !isControl && !isNoCharacter;
  }
}
