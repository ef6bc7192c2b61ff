package io.mspbilling.reconciliation.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How references and names are written so that two spellings of one look the same. */
final class References {

  private static final Set<String> LEGAL_FORMS =
      Set.of("INC", "LLC", "LTD", "CO", "CORP", "LLP", "PLLC", "PC", "PA", "THE", "AND");

  private References() {}

  /** A reference without its punctuation, case, prefix and leading zeros. */
  static String canonical(String reference) {
    String plain = plain(reference);
    for (String prefix : List.of("INVOICE", "INV", "NO")) {
      if (plain.length() > prefix.length() && plain.startsWith(prefix)) {
        plain = plain.substring(prefix.length());
        break;
      }
    }
    int zeros = 0;
    while (zeros < plain.length() - 1 && plain.charAt(zeros) == '0') {
      zeros++;
    }
    return plain.substring(zeros);
  }

  /** A word without its punctuation and case. */
  static String plain(String word) {
    return lettersAndDigits(word, false);
  }

  /** A name without accents, punctuation, case and legal form. */
  static String name(String name) {
    List<String> words = new ArrayList<>();
    for (String word : lettersAndDigits(name, true).split(" ")) {
      if (!word.isEmpty() && !LEGAL_FORMS.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static String lettersAndDigits(String text, boolean keepSpaces) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        kept.append(c);
      } else if (keepSpaces && Character.getType(c) != Character.NON_SPACING_MARK && c != '\'') {
        kept.append(' ');
      }
    }
    return kept.toString();
  }
}
