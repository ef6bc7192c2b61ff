package io.mspbilling.reconciliation.matching.reference;

import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The numbers that a payer wrote down, and what it called them. A number is not an invoice merely
 * because an invoice has it: years, dates, amounts, quantities and check numbers stand in memos
 * too. Reading takes time linear in the text.
 */
public final class Memo {

  /** Longest text read; the rest of a longer one is not looked at. */
  public static final int MAX_LENGTH = 4 * 1024;

  private static final Map<String, Said> CALLED =
      Map.ofEntries(
          Map.entry("INV", Said.INVOICE),
          Map.entry("INVS", Said.INVOICE),
          Map.entry("INVOICE", Said.INVOICE),
          Map.entry("INVOICES", Said.INVOICE),
          Map.entry("BILL", Said.INVOICE),
          // Of RMR*IV*1041*, as remittances in payment orders are written.
          Map.entry("IV", Said.INVOICE),
          Map.entry("PO", Said.ORDER),
          Map.entry("POS", Said.ORDER),
          Map.entry("ORDER", Said.ORDER),
          Map.entry("ACCT", Said.ACCOUNT),
          Map.entry("ACCOUNT", Said.ACCOUNT),
          Map.entry("CUST", Said.ACCOUNT),
          Map.entry("CUSTOMER", Said.ACCOUNT),
          Map.entry("CLIENT", Said.ACCOUNT),
          Map.entry("CHECK", Said.OTHER),
          Map.entry("CHEQUE", Said.OTHER),
          Map.entry("CHK", Said.OTHER),
          Map.entry("CK", Said.OTHER),
          Map.entry("TRACE", Said.OTHER),
          Map.entry("TRN", Said.OTHER),
          Map.entry("PHONE", Said.OTHER),
          Map.entry("PH", Said.OTHER),
          Map.entry("TEL", Said.OTHER),
          Map.entry("FAX", Said.OTHER),
          Map.entry("ZIP", Said.OTHER),
          Map.entry("EIN", Said.OTHER),
          Map.entry("BATCH", Said.OTHER));

  private static final int MOST_PARTS = 4;

  private final List<Word> words = new ArrayList<>(4);
  private final String text;
  private final Predicate<String> one;
  private Said said = Said.NOTHING;
  private boolean afterNumber;
  private boolean afterSign;

  private Memo(String text, Predicate<String> one) {
    this.text = text;
    this.one = one;
  }

  /** The words of a memo that have a digit, in the order in which they stand. */
  public static List<Word> words(String text) {
    return words(text, written -> false);
  }

  /**
   * The words of a memo that have a digit, in the order in which they stand.
   *
   * @param one whether several words with slashes, points or underscores between are one number, as
   *     {@code 2026/0412}, and not a list, as {@code 1041/1042}
   */
  public static List<Word> words(String text, Predicate<String> one) {
    Memo memo = new Memo(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text, one);
    memo.read();
    return memo.words;
  }

  private void read() {
    int start = 0;
    int length = text.length();
    while (start < length) {
      if (!isInWord(text.charAt(start))) {
        afterNumber &= isListSign(text.charAt(start)) || text.charAt(start) == ' ';
        afterSign |= isListSign(text.charAt(start));
        start++;
        continue;
      }
      int whole = endOfNumber(start);
      if (whole > start) {
        word(text.substring(start, whole), true);
        start = whole;
        continue;
      }
      int end = start;
      int lastPoint = -1;
      while (end < length && (isInWord(text.charAt(end)) || isPoint(end))) {
        lastPoint = isInWord(text.charAt(end)) ? lastPoint : end;
        end++;
      }
      if (lastPoint < 0 || !isAmount(start, end, lastPoint)) {
        run(start, end, lastPoint >= 0);
      } else {
        afterNumber = false;
      }
      start = end;
    }
  }

  /** Where a number ends that is written in several words, the most of them; or its start. */
  private int endOfNumber(int start) {
    int[] ends = new int[MOST_PARTS];
    int parts = 0;
    int end = endOfWord(start);
    while (parts < MOST_PARTS) {
      ends[parts++] = end;
      boolean joined = end + 1 < text.length() && isJoint(text.charAt(end));
      int next = joined ? endOfWord(end + 1) : 0;
      if (next <= end + 1) {
        break;
      }
      end = next;
    }
    while (--parts > 0) {
      if (one.test(text.substring(start, ends[parts]))) {
        return ends[parts];
      }
    }
    return start;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isJoint(char c) {
    return c == '/' || c == '.' || c == '_';
  }

  /** A run with points or commas inside that is no amount is a list. */
  private void run(int start, int end, boolean points) {
    if (!points) {
      word(text.substring(start, end), false);
      return;
    }
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || !isInWord(text.charAt(i))) {
        if (i > from) {
          word(text.substring(from, i), false);
        }
        from = i + 1;
      }
    }
  }

  private void word(String word, boolean known) {
    String plain = Canonical.plain(word);
    int digits = Canonical.digits(plain);
    if (digits == 0) {
      if (!plain.isEmpty()) {
        said = called(plain, said);
        afterNumber = false;
      }
      return;
    }
    Said calls = ownName(plain, said);
    words.add(
        new Word(
            word,
            plain,
            Canonical.of(plain),
            calls,
            known || isTelling(word, plain, digits),
            afterNumber && afterSign,
            afterNumber && !afterSign));
    if (said != Said.INVOICE) {
      said = Said.NOTHING;
    }
    afterNumber = true;
    afterSign = false;
  }

  private static Said called(String plain, Said before) {
    Said now = CALLED.get(plain);
    if (now != null) {
      return now;
    }
    return switch (plain) {
      case "NO", "NOS", "NR", "NUM", "NUMBER", "NUMBERS", "AND", "ID" -> before;
      default -> Said.NOTHING;
    };
  }

  /** What a word calls itself, as {@code INV1041} or {@code PO4411} do. */
  private static Said ownName(String plain, Said said) {
    int letters = 0;
    while (letters < plain.length() && !Canonical.isDigit(plain.charAt(letters))) {
      letters++;
    }
    Said own = letters == 0 ? null : CALLED.get(plain.substring(0, letters));
    return own == null ? said : own;
  }

  /** Whether a number that nobody called an invoice is unlikely to be anything else. */
  private static boolean isTelling(String word, String plain, int digits) {
    if (digits < plain.length()) {
      return true;
    }
    boolean year = digits == 4 && (plain.startsWith("199") || plain.startsWith("20"));
    return digits >= 4 && !year && !Dates.looksLikeOne(word);
  }

  /** Digits, points and commas with exactly two digits at the end. */
  private boolean isAmount(int start, int end, int lastPoint) {
    if (end - lastPoint != 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '#'
        || (c > 127 && Character.isLetterOrDigit(c));
  }

  private static boolean isListSign(char c) {
    return c == '/' || c == ',' || c == '&' || c == '+' || c == ';';
  }

  /** A point or comma with a digit on either side. */
  private boolean isPoint(int i) {
    char c = text.charAt(i);
    return (c == '.' || c == ',')
        && i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
