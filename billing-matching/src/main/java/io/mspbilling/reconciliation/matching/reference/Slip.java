package io.mspbilling.reconciliation.matching.reference;

/**
 * Whether a reference is another one with one slip of pen, scanner or voice: a character wrong,
 * missing or too much, or two exchanged.
 */
public final class Slip {

  /** Shorter ones are too near to too many others. */
  public static final int LEAST_LENGTH = 4;

  private Slip() {}

  /** Whether the two differ, by one slip or by characters that look alike only. */
  public static boolean between(String written, String meant) {
    return between(written, meant, LEAST_LENGTH);
  }

  /**
   * As {@link #between(String, String)}, where more than the reference tells which is meant.
   *
   * @param least the shortest reference that is looked at
   */
  public static boolean between(String written, String meant, int least) {
    int difference = written.length() - meant.length();
    if (written.length() < least || Math.abs(difference) > 1 || written.equals(meant)) {
      return false;
    }
    return difference == 0
        ? lookAlike(written, meant) || oneWrong(written, meant)
        : oneMore(difference > 0 ? written : meant, difference > 0 ? meant : written);
  }

  private static boolean lookAlike(String a, String b) {
    for (int i = 0; i < a.length(); i++) {
      if (shape(a.charAt(i)) != shape(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char shape(char c) {
    return switch (c) {
      case 'O', 'Q', 'D' -> '0';
      case 'I', 'L' -> '1';
      case 'Z' -> '2';
      case 'S' -> '5';
      case 'B' -> '8';
      case 'G' -> '6';
      default -> c;
    };
  }

  /** One character wrong, or two neighbours exchanged. */
  private static boolean oneWrong(String a, String b) {
    int first = 0;
    while (a.charAt(first) == b.charAt(first)) {
      first++;
    }
    int rest = first + 1;
    if (a.regionMatches(rest, b, rest, a.length() - rest)) {
      return true;
    }
    return rest < a.length()
        && a.charAt(first) == b.charAt(rest)
        && a.charAt(rest) == b.charAt(first)
        && a.regionMatches(rest + 1, b, rest + 1, a.length() - rest - 1);
  }

  private static boolean oneMore(String longer, String shorter) {
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    return longer.regionMatches(same + 1, shorter, same, shorter.length() - same);
  }
}
