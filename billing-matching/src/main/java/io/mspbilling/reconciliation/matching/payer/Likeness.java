package io.mspbilling.reconciliation.matching.payer;

import java.util.List;

/**
 * How much two names are alike, in thousandths. Whole numbers, so that it is the same everywhere.
 */
public final class Likeness {

  private static final int SAME = 1000;

  /** The words of the name in another order, or abbreviated as nobody is called. */
  private static final int SHORT_FOR_CERTAIN = 960;

  /** Abbreviated by words that others may be called. */
  private static final int SHORT = 910;

  /** Johnston is no slip of Johnson for certain. */
  private static final int SLIP = 890;

  /** Not so much alike that an amount could tell. */
  private static final int ALIKE = 840;

  /** Letters of words that are the same, without which a name is too short to be like another. */
  private static final int LEAST_SAME = 3;

  /** Letters of a word in which one may be wrong. */
  private static final int LONG = 7;

  /** Letters that are so much of a name that one more or less makes no other. */
  private static final int MUCH = 8;

  /** A shorter word that another begins with is one of its own, as Bau is. */
  private static final int LEAST_CUT = 5;

  private static final int INITIALS = 900;
  private static final int TOLD_APART = 800;
  private static final int MAX_LENGTH = 128;

  private Likeness() {}

  /**
   * 1,000 for the same name, 0 for names that have nothing in common. What is printed beyond the
   * customer's name counts against it in full, what is left out of it by half: banks and payers
   * shorten names, and seldom make them longer. More than 850 is only what may be the same name,
   * written otherwise.
   */
  public static int of(PayerName printed, PayerName customers) {
    if (printed.isEmpty() || customers.isEmpty()) {
      return 0;
    }
    if (printed.joined().equals(customers.joined())) {
      return SAME;
    }
    int words = Math.min(ALIKE, words(printed.words(), customers.words()));
    int most = TellingWords.agree(printed.words(), customers.words()) ? SAME : TOLD_APART;
    return Math.min(most, Math.max(words, rewritten(printed.words(), customers.words())));
  }

  /** How sure it is that it is the same name, written otherwise; 0 if it is not. */
  private static int rewritten(List<String> printed, List<String> customers) {
    if (printed.size() != customers.size()) {
      return 0;
    }
    if (printed.stream().sorted().toList().equals(customers.stream().sorted().toList())) {
      return SHORT_FOR_CERTAIN;
    }
    int least = SHORT_FOR_CERTAIN;
    int same = 0;
    int slipped = 0;
    boolean first = false;
    for (int i = 0; i < printed.size(); i++) {
      String word = printed.get(i);
      String other = customers.get(i);
      if (word.equals(other)) {
        same += word.length();
      } else if (slipped == 0 && TypingSlip.is(word, other)) {
        slipped = word.length();
        first = i == 0;
        least = Math.min(least, SLIP);
      } else {
        least = Math.min(least, shortened(word, other, i == 0));
      }
    }
    boolean enough = slipped == 0 ? same >= LEAST_SAME : isTelling(slipped, same, first);
    return enough ? least : 0;
  }

  /**
   * Whether so little is wrong in so much that it is a slip. The first word tells who it is and
   * what follows what they do: Baker Construction is not Barker Construction.
   */
  private static boolean isTelling(int slipped, int same, boolean first) {
    return slipped >= MUCH || (slipped >= LONG && same >= LEAST_SAME) || (same >= MUCH && !first);
  }

  private static int shortened(String word, String other, boolean first) {
    if (Abbreviation.isCertain(word, other)) {
      return SHORT_FOR_CERTAIN;
    }
    if (Abbreviation.isUsual(word, other)) {
      return SHORT;
    }
    // Harris is another than Harrison, but what follows says what they do.
    boolean telling = (!first && word.length() >= LEAST_CUT) || Abbreviation.isNameToo(word);
    return telling && other.startsWith(word) ? SLIP : 0;
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
    if (shorter.length() >= 2 && Abbreviation.isPossible(shorter, longer)) {
      return INITIALS;
    }
    int likeness = jaroWinkler(a, b);
    return likeness >= 880 ? Math.min(SLIP, likeness) : 0;
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
