package io.mspbilling.reconciliation.matching.reference;

/** Tells dates from references, as {@code 2026-05-12} and {@code 5-12-26} are dates. */
final class Dates {

  private Dates() {}

  /** Whether a word of three numbers between hyphens is a date. */
  static boolean looksLikeOne(String word) {
    int first = word.indexOf('-');
    int second = first < 0 ? -1 : word.indexOf('-', first + 1);
    if (second < 0 || word.indexOf('-', second + 1) >= 0) {
      return false;
    }
    String a = word.substring(0, first);
    String b = word.substring(first + 1, second);
    String c = word.substring(second + 1);
    return (isYear(a) && isShort(b) && isShort(c))
        || (isShort(a) && isShort(b) && (isYear(c) || c.length() == 2));
  }

  private static boolean isYear(String part) {
    return part.length() == 4 && (part.startsWith("19") || part.startsWith("20"));
  }

  private static boolean isShort(String part) {
    return part.length() == 1 || part.length() == 2;
  }
}
