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

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "INC",
          "INCORPORATED",
          "LLC",
          "LTD",
          "LIMITED",
          "CO",
          "COMPANY",
          "CORP",
          "CORPORATION",
          "LLP",
          "LP",
          "PLLC",
          "PC",
          "PA",
          "PLC",
          "PTY",
          "GMBH",
          "AG",
          "KG",
          "UG",
          "BV",
          "NV",
          "SA",
          "SARL",
          "SRL",
          "SPA",
          "AB",
          "AS",
          "OY",
          "OYJ",
          "THE",
          "AND");
  private static final Set<String> BANK_NOISE =
      Set.of("ACH", "DEP", "DEPOSIT", "PMT", "EFT", "WEB", "CCD", "PPD", "CTX", "CR", "CREDIT");

  /** Longest name read; the rest of a longer one is not looked at. */
  public static final int MAX_LENGTH = 256;

  public PayerName {
    words = List.copyOf(words);
  }

  /** Reads a printed name. Empty if nothing of it tells who it is. */
  public static PayerName of(String printed) {
    List<String> words = new ArrayList<>();
    for (String word : split(printed)) {
      if (!LEGAL_FORMS.contains(word)) {
        words.add(word);
      }
    }
    List<String> telling = withoutBankNoise(words);
    return new PayerName(telling, String.join("", telling));
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

  private static List<String> split(String given) {
    String text = given.length() > MAX_LENGTH ? given.substring(0, MAX_LENGTH) : given;
    String upper =
        isAscii(text) ? text : Normalizer.normalize(NameSpelling.of(text), Normalizer.Form.NFKD);
    upper = upper.toUpperCase(Locale.ROOT);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        flush(word, words);
      }
    }
    flush(word, words);
    return words;
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
