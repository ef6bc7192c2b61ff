package io.mspbilling.reconciliation.matching.payer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What companies are by law, as it stands behind their names, and words that tell as little. */
final class LegalForms {

  private static final Set<String> FORMS =
      Set.of(
          ("INC INCORPORATED LLC LTD LIMITED CO COMPANY CORP CORPORATION LLP LP PLLC PC PA PLC PTY"
                  + " GMBH AG KG UG BV NV SA SARL SRL AB AS OY OYJ")
              .split(" "));

  private static final Set<String> FILLERS = Set.of("THE", "AND");

  /** One form in two spellings. */
  private static final Map<String, String> SHORT =
      Map.of("INCORPORATED", "INC", "LIMITED", "LTD", "COMPANY", "CO", "CORPORATION", "CORP");

  /** Those that one country has, and that are neither words nor towns. */
  private static final List<Set<String>> COUNTRIES =
      List.of(
          Set.of("INC", "LLC", "PLLC", "CORP"),
          Set.of("PLC"),
          Set.of("PTY"),
          Set.of("GMBH", "UG", "KG"),
          Set.of("BV"),
          Set.of("SARL"),
          Set.of("SRL"),
          Set.of("OY", "OYJ"));

  private LegalForms() {}

  /** Whether a word tells nothing of who it is. */
  static boolean isNone(String word) {
    return isForm(word) || isFiller(word);
  }

  static boolean isForm(String word) {
    return FORMS.contains(word);
  }

  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /** Whether a bank may have cut a form so that this is left. */
  static boolean isBeginning(String word) {
    return FORMS.stream().anyMatch(form -> form.length() > word.length() && form.startsWith(word));
  }

  /** The forms among the words of a name, each spelled in one way. */
  static Set<String> of(List<String> words) {
    Set<String> forms = new TreeSet<>();
    for (String word : words) {
      if (isForm(word)) {
        forms.add(SHORT.getOrDefault(word, word));
      }
    }
    return forms;
  }

  /** Whether companies of these forms are of different countries, and so not one company. */
  static boolean areForeign(Set<String> some, Set<String> others) {
    Set<String> here = countries(some);
    Set<String> there = countries(others);
    return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
  }

  private static Set<String> countries(Set<String> forms) {
    Set<String> found = new TreeSet<>();
    for (int country = 0; country < COUNTRIES.size(); country++) {
      if (forms.stream().anyMatch(COUNTRIES.get(country)::contains)) {
        found.add(String.valueOf(country));
      }
    }
    return found;
  }
}
