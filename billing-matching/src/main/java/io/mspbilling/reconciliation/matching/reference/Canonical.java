package io.mspbilling.reconciliation.matching.reference;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for all spellings of a reference: capital letters and digits only, without the words
 * for “invoice” and without zeros in front.
 */
public final class Canonical {

  private static final String[] PREFIXES = {"INVOICE", "INV", "BILL", "REF", "NO", "NR"};

  private Canonical() {}

  /** The canonical form; empty if the text has no letter and no digit. */
  public static String of(String text) {
    return withoutZeros(withoutPrefix(plain(text)));
  }

  /** As {@link #of}, but with the zeros in front: one of them may be a digit written wrong. */
  public static String withZeros(String plain) {
    return withoutPrefix(plain);
  }

  /** Letters and digits only, in capitals. The same object if the text is that already. */
  public static String plain(String text) {
    int length = text.length();
    int clean = 0;
    while (clean < length && isPlain(text.charAt(clean))) {
      clean++;
    }
    if (clean == length) {
      return text;
    }
    StringBuilder plain = new StringBuilder(length).append(text, 0, clean);
    for (int i = clean; i < length; i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return folded(text);
      }
      if (isPlain(c)) {
        plain.append(c);
      } else if (c >= 'a' && c <= 'z') {
        plain.append((char) (c - 32));
      }
    }
    return plain.toString();
  }

  private static String folded(String text) {
    String upper = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(upper.length());
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isLetter(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * The digits behind the letters, without zeros in front; empty if there are fewer than four, or
   * letters behind them: 1041A is another number than 1041.
   */
  public static String core(String canonical) {
    int start = 0;
    while (start < canonical.length() && !isDigit(canonical.charAt(start))) {
      start++;
    }
    while (start < canonical.length() && canonical.charAt(start) == '0') {
      start++;
    }
    String core = canonical.substring(start);
    return core.length() >= 4 && digits(core) == core.length() ? core : "";
  }

  /**
   * The last run of at least four digits of a number written in parts, as {@code 0417} of {@code
   * 2026-0417}; empty if it is not written so.
   */
  public static String tail(String number) {
    int end = number.length();
    int start = end;
    while (start > 0 && isDigit(number.charAt(start - 1))) {
      start--;
    }
    boolean parts = start > 1 && !isPlainAny(number.charAt(start - 1)) && hasDigit(number, start);
    return parts && end - start >= 4 ? number.substring(start) : "";
  }

  /**
   * The parts of a number that is written in parts, each without zeros in front and a slash
   * between: {@code 2026/412} of {@code 2026-0412}. Empty unless at least two of them have a digit.
   */
  public static String parts(String number) {
    if (plain(number).length() == number.length()) {
      return "";
    }
    StringBuilder parts = new StringBuilder(number.length());
    int numbered = 0;
    int length = number.length();
    for (int start = 0; start < length; start++) {
      int end = start;
      while (end < length && isPlainAny(number.charAt(end))) {
        end++;
      }
      if (end > start) {
        String part = plain(number.substring(start, end));
        numbered += digits(part) > 0 ? 1 : 0;
        parts.append(parts.isEmpty() ? "" : "/").append(isNumber(part) ? withoutZeros(part) : part);
        start = end;
      }
    }
    return numbered < 2 ? "" : parts.toString();
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && digits(part) == part.length();
  }

  /**
   * What numbers in parts have in common with their neighbours: the first part, and where the
   * others have digits.
   */
  public static String pattern(String parts) {
    StringBuilder pattern = new StringBuilder(parts.length());
    int first = parts.indexOf('/');
    pattern.append(parts, 0, first);
    for (int i = first; i < parts.length(); i++) {
      char c = isDigit(parts.charAt(i)) ? '9' : parts.charAt(i);
      if (c != '9' || pattern.charAt(pattern.length() - 1) != '9' || i == first + 1) {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }

  /** The letters that a number begins with, in capitals. */
  public static String letters(String number) {
    int end = 0;
    while (end < number.length() && Character.isLetter(number.charAt(end))) {
      end++;
    }
    return plain(number.substring(0, end));
  }

  /** How many digits it has. */
  public static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean hasDigit(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPlainAny(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static String withoutPrefix(String plain) {
    for (String prefix : PREFIXES) {
      int length = prefix.length();
      if (plain.length() > length && plain.startsWith(prefix) && isDigit(plain.charAt(length))) {
        return plain.substring(length);
      }
    }
    return plain;
  }

  /** Drops the zeros in front of the first run of digits, but never the last digit. */
  private static String withoutZeros(String plain) {
    int start = 0;
    while (start < plain.length() && !isDigit(plain.charAt(start))) {
      start++;
    }
    int end = start;
    while (end + 1 < plain.length() && plain.charAt(end) == '0' && isDigit(plain.charAt(end + 1))) {
      end++;
    }
    return end == start ? plain : plain.substring(0, start) + plain.substring(end);
  }
}
