package io.mspbilling.reconciliation.matching.payer;

import java.util.List;

/**
 * How much two names are alike, in thousandths. Whole numbers, so that it is the same everywhere.
 */
public final class Likeness {

  private static final int SAME = 1000;
  private static final int INITIALS = 900;
  private static final int WORD_FOR_WORD = 960;
  private static final int FULL_LENGTH = 4;

  /** Johnston is no slip of Johnson for certain. */
  private static final int SLIP = 890;

  private static final int TOLD_APART = 800;
  private static final int MAX_LENGTH = 128;
  private static final int MOST_SLIPS = 2;

  /** Letters that a slip of two may touch, with one that stands between them. */
  private static final int SPOT = 3;

  private Likeness() {}

  /**
   * 1,000 for the same name, 0 for names that have nothing in common. What is printed beyond the
   * customer's name counts against it in full, what is left out of it by half: banks and payers
   * shorten names, and seldom make them longer.
   */
  public static int of(PayerName printed, PayerName customers) {
    if (printed.isEmpty() || customers.isEmpty()) {
      return 0;
    }
    if (printed.joined().equals(customers.joined())) {
      return SAME;
    }
    int words =
        isWordForWord(printed.words(), customers.words())
            ? Math.max(WORD_FOR_WORD, words(printed.words(), customers.words()))
            : words(printed.words(), customers.words());
    boolean inOneSpot = isInOneSpot(printed.joined(), customers.joined());
    int whole = inOneSpot ? jaroWinkler(printed.joined(), customers.joined()) : 0;
    int most = TellingWords.agree(printed.words(), customers.words()) ? SAME - 1 : TOLD_APART;
    return Math.min(most, Math.max(words, Math.min(SLIP, whole)));
  }

  /** Whether names differ in a few letters next to each other only: a slip is no other word. */
  private static boolean isInOneSpot(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.abs(a.length() - b.length()) <= MOST_SLIPS
        && Math.max(a.length(), b.length()) - start - end <= SPOT;
  }

  /** Whether each word stands in its place, in full, cut short or abbreviated, and one in full. */
  private static boolean isWordForWord(List<String> printed, List<String> customers) {
    boolean full = false;
    for (int i = 0; i < printed.size() && printed.size() == customers.size(); i++) {
      String word = printed.get(i);
      String other = customers.get(i);
      boolean shortened = word.length() < other.length() && word(word, other) >= INITIALS;
      if (!word.equals(other) && !shortened) {
        return false;
      }
      full |= word.equals(other) && word.length() >= FULL_LENGTH;
    }
    return full && printed.size() == customers.size();
  }

  /**
   * How much of the printed words the name explains, each weighed by its length: a word in full,
   * cut short, abbreviated, or with a slip.
   */
  private static int words(List<String> printed, List<String> customers) {
    long weight = 0;
    long found = 0;
    long explained = 0;
    for (String word : printed) {
      int best = 0;
      int bestLength = 0;
      for (String other : customers) {
        int likeness = word(word, other);
        if (likeness > best) {
          best = likeness;
          bestLength = other.length();
        }
      }
      weight += word.length();
      found += (long) word.length() * best;
      explained += best > 0 ? bestLength : 0;
    }
    long leftOut = Math.max(0, length(customers) - explained);
    return (int) (found / (weight + leftOut / 2));
  }

  private static long length(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static int word(String a, String b) {
    if (a.equals(b)) {
      return SAME;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    if (shorter.length() >= 3 && longer.startsWith(shorter)) {
      return 940;
    }
    if (shorter.length() >= 2 && isAbbreviation(shorter, longer)) {
      return INITIALS;
    }
    int likeness = jaroWinkler(a, b);
    return likeness >= 880 ? Math.min(SLIP, likeness) : 0;
  }

  /** Whether the letters of the short word stand in the long one in that order, the first first. */
  private static boolean isAbbreviation(String shorter, String longer) {
    if (shorter.charAt(0) != longer.charAt(0) || longer.length() < shorter.length() + 2) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length();
  }

  /** The measure of Jaro and Winkler, in thousandths rounded down. */
  public static int jaroWinkler(String first, String second) {
    String a = cut(first);
    String b = cut(second);
    int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] inA = new boolean[a.length()];
    boolean[] inB = new boolean[b.length()];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!inB[j] && a.charAt(i) == b.charAt(j)) {
          inA[i] = true;
          inB[j] = true;
          common++;
          break;
        }
      }
    }
    return common == 0 ? 0 : winkler(a, b, jaro(a, b, common, moved(a, inA, b, inB) / 2));
  }

  private static long jaro(String a, String b, int common, int moved) {
    long x = a.length();
    long y = b.length();
    long same = common;
    long numerator = same * same * (x + y) + (same - moved) * x * y;
    return numerator * 1_000_000 / (3 * same * x * y);
  }

  private static int winkler(String a, String b, long jaroMillionths) {
    int prefix = 0;
    int most = Math.min(4, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return (int) ((jaroMillionths + prefix * (1_000_000 - jaroMillionths) / 10) / 1_000);
  }

  private static int moved(String a, boolean[] inA, String b, boolean[] inB) {
    int moved = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (inA[i]) {
        while (!inB[j]) {
          j++;
        }
        moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
        j++;
      }
    }
    return moved;
  }

  private static String cut(String text) {
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }
}
