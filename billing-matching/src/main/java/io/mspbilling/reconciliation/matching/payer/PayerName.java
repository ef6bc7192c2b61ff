package io.mspbilling.reconciliation.matching.payer;

import io.mspbilling.receivables.NameSpelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name without what differs from one print of it to the next: accents, case, punctuation, legal
 * form, and what banks put around it.
 *
 * @param words what is left, in order
 * @param joined the words without spaces
 */
public record PayerName(List<String> words, String joined) {

  private static final Set<String> BANK_NOISE =
      Set.of("ACH", "DEP", "DEPOSIT", "PMT", "EFT", "WEB", "CCD", "PPD", "CTX", "CR", "CREDIT");

  private static final Set<String> TAIL =
      Set.of(
          "PAYMENT",
          "PAYMENTS",
          "PMT",
          "PMTS",
          "PYMT",
          "PYMTS",
          "PYMNT",
          "PYMNTS",
          "PAY",
          "PAYABLES",
          "AP",
          "BILL",
          "BILLPAY",
          "BILLPMT",
          "VENDOR",
          "INVOICE",
          "INV",
          "ONLINE",
          "TRANSFER",
          "XFER",
          "WIRE",
          "EDI",
          "EFT",
          "ACH",
          "WEB",
          "CCD",
          "PPD",
          "CTX",
          "CREDIT",
          "DEPOSIT",
          "CHECK",
          "REF",
          "TRN",
          "ID");

  /** A shorter one with a digit may be of the name, as in {@code Fire District 12}. */
  private static final int REFERENCE_LENGTH = 4;

  /** Longest name read; the rest of a longer one is not looked at. */
  public static final int MAX_LENGTH = 256;

  public PayerName {
    words = List.copyOf(words);
  }

  /** Reads a printed name. Empty if nothing of it tells who it is. */
  public static PayerName of(String printed) {
    List<String> telling = withoutBankNoise(literal(printed).words());
    return new PayerName(telling, String.join("", telling));
  }

  /** Reads a name that may hold, as its own, words that banks put around names. */
  public static PayerName literal(String printed) {
    List<String> words = new ArrayList<>();
    for (String word : split(printed)) {
      if (!LegalForms.isNone(word)) {
        words.add(word);
      }
    }
    return new PayerName(words, String.join("", words));
  }

  /** A name as it is written where there are no umlauts: {@code Mueller} for {@code Müller}. */
  static String withoutUmlauts(String name) {
    if (isAscii(name)) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      switch (Character.toUpperCase(name.charAt(i))) {
        case '\u00c4' -> plain.append("AE");
        case '\u00d6', '\u00d8' -> plain.append("OE");
        case '\u00dc' -> plain.append("UE");
        case '\u00c5' -> plain.append("AA");
        default -> plain.append(name.charAt(i));
      }
    }
    return plain.toString();
  }

  /** Whether nothing of the name tells who it is. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The two sides of a name like {@code Harbor LLC dba Blue Anchor}; one side if there is one. */
  public static List<String> sides(String printed) {
    if (printed.length() > MAX_LENGTH) {
      return List.of(printed.substring(0, MAX_LENGTH));
    }
    String upper = printed.toUpperCase(Locale.ROOT);
    for (String sign : List.of(" DBA ", " D/B/A ", " FBO ", " T/A ", " AKA ", " C/O ", " ATTN ")) {
      int at = upper.indexOf(sign);
      if (at > 0 && upper.length() == printed.length()) {
        return List.of(printed, printed.substring(0, at), printed.substring(at + sign.length()));
      }
    }
    return List.of(printed);
  }

  /**
   * What a bank printed, and what of it may be the name: without fields that have labels, as {@code
   * DES:PAYMENT ID:85599}, and without words at the end that hold a digit or say how it was paid.
   */
  public static List<String> printed(String text) {
    List<String> read = new ArrayList<>(sides(text));
    String name = withoutFields(text);
    if (!name.equals(text) && !name.isBlank()) {
      read.addAll(sides(name));
    }
    String shorter = withoutTail(name);
    if (!shorter.equals(name) && !shorter.isBlank()) {
      read.add(shorter);
    }
    return read;
  }

  /**
   * What may be the name if the words at its edges are those of a bank, as in {@code BACS HARBOR
   * DENTAL} and {@code HARBOR DENTAL - OPERATING ACCT}; the longest first. It is only if it is
   * somebody's name, and the whole is nobody's.
   */
  public static List<String> peeled(String text) {
    String ordering = orderedBy(text);
    if (ordering.isBlank()) {
      return BankWords.peeled(withoutFields(text));
    }
    List<String> read = new ArrayList<>(List.of(withoutFields(ordering)));
    read.addAll(BankWords.peeled(read.get(0)));
    return read;
  }

  /** What stands behind {@code B/O}, by whose order a bank paid; empty if that is not told. */
  private static String orderedBy(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (String sign : List.of("B/O:", "B/O ")) {
      int at = upper.indexOf(sign);
      boolean apart = at == 0 || (at > 0 && text.charAt(at - 1) == ' ');
      if (apart && upper.length() == text.length()) {
        return text.substring(at + sign.length()).strip();
      }
    }
    return "";
  }

  /** What stands before the first label; if that is nothing, the value of the first. */
  private static String withoutFields(String text) {
    int from = 0;
    int label = label(text, from);
    while (label >= 0 && text.substring(from, label).isBlank()) {
      from = text.indexOf(':', label) + 1;
      label = label(text, from);
    }
    String value = label < 0 ? text.substring(from) : text.substring(from, label);
    return value.strip();
  }

  /** Where the first word with a colon behind it starts, which is all in letters; or -1. */
  private static int label(String text, int from) {
    int colon = text.indexOf(':', from);
    if (colon < 0) {
      return -1;
    }
    int start = colon;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    // CO ID: and ORIG CO NAME: are labels of several words.
    String before = text.substring(from, start).stripTrailing();
    for (String first : List.of("ORIG CO", "ORIG", "CO ENTRY", "CO", "IND", "DESC", "TRACE")) {
      if (before.endsWith(" " + first) || before.equals(first)) {
        return from + before.length() - first.length();
      }
    }
    return start;
  }

  private static String withoutTail(String name) {
    int end = name.length();
    while (end > 0) {
      int space = name.lastIndexOf(' ', end - 1);
      String word = name.substring(space + 1, end);
      if (space <= 0 || !isTail(word)) {
        break;
      }
      end = space;
    }
    return name.substring(0, end).strip();
  }

  static boolean isTail(String word) {
    return (word.length() >= REFERENCE_LENGTH && word.chars().anyMatch(Character::isDigit))
        || TAIL.contains(word.toUpperCase(Locale.ROOT))
        || word.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static List<String> withoutBankNoise(List<String> words) {
    int start = 0;
    int end = words.size();
    while (start < end && BANK_NOISE.contains(words.get(start))) {
      start++;
    }
    while (end > start && BANK_NOISE.contains(words.get(end - 1))) {
      end--;
    }
    return start == end ? words : words.subList(start, end);
  }

  static List<String> split(String given) {
    String text = given.length() > MAX_LENGTH ? given.substring(0, MAX_LENGTH) : given;
    String upper =
        isAscii(text) ? text : Normalizer.normalize(NameSpelling.of(text), Normalizer.Form.NFKD);
    upper = upper.toUpperCase(Locale.ROOT);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c > 127 && Character.isLetter(c)) {
        word.append(withoutStroke(c));
      } else if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        flush(word, words);
      }
    }
    flush(word, words);
    return words;
  }

  /** Letters that are no accented ones to Unicode, and are printed plain all the same. */
  private static String withoutStroke(char c) {
    return switch (c) {
      case '\u00d8' -> "O";
      case '\u0141' -> "L";
      case '\u0110', '\u00d0' -> "D";
      case '\u0126' -> "H";
      case '\u0131' -> "I";
      case '\u00c6' -> "AE";
      case '\u0152' -> "OE";
      case '\u00de' -> "TH";
      default -> String.valueOf(c);
    };
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
