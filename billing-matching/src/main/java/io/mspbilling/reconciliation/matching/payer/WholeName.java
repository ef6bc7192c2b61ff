package io.mspbilling.reconciliation.matching.payer;

import java.util.List;
import java.util.Set;

/**
 * A name with its legal form, in which a bank may have cut it.
 *
 * @param words in order, without accents and punctuation
 * @param joined the words without spaces
 */
record WholeName(List<String> words, String joined) {

  WholeName {
    words = List.copyOf(words);
  }

  static WholeName of(String name) {
    List<String> words =
        PayerName.split(name).stream().filter(word -> !LegalForms.isFiller(word)).toList();
    return new WholeName(words, String.join("", words));
  }

  /** Its legal forms, spelled in one way. */
  Set<String> forms() {
    return LegalForms.of(words);
  }

  /** Where the last word ends that tells who it is. */
  int endOfTelling() {
    int end = 0;
    int at = 0;
    for (String word : words) {
      at += word.length();
      end = LegalForms.isForm(word) ? end : at;
    }
    return end;
  }

  /** What is left of the word in which so many letters end; empty if they end behind a word. */
  String restOfWord(int letters) {
    int at = 0;
    for (String word : words) {
      at += word.length();
      if (at >= letters) {
        return joined.substring(letters, at);
      }
    }
    return "";
  }

  /** Whether its last word is a legal form. */
  boolean endsInForm() {
    return !words.isEmpty() && LegalForms.isForm(words.get(words.size() - 1));
  }
}
