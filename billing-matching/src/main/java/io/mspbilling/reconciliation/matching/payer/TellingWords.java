package io.mspbilling.reconciliation.matching.payer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words by which names differ on purpose that are alike otherwise: numbers, initials, and what lies
 * where. School District 12 is not 14, and Riverside North not South.
 */
final class TellingWords {

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("N", "NORTH"),
          Map.entry("S", "SOUTH"),
          Map.entry("E", "EAST"),
          Map.entry("W", "WEST"),
          Map.entry("NORTH", "NORTH"),
          Map.entry("SOUTH", "SOUTH"),
          Map.entry("EAST", "EAST"),
          Map.entry("WEST", "WEST"),
          Map.entry("NORTHERN", "NORTH"),
          Map.entry("SOUTHERN", "SOUTH"),
          Map.entry("EASTERN", "EAST"),
          Map.entry("WESTERN", "WEST"),
          Map.entry("UPTOWN", "UPTOWN"),
          Map.entry("DOWNTOWN", "DOWNTOWN"));

  private TellingWords() {}

  /** Whether both names have the same of them. */
  static boolean agree(List<String> printed, List<String> customers) {
    return of(printed).equals(of(customers));
  }

  private static Set<String> of(List<String> words) {
    Set<String> telling = new HashSet<>();
    for (String word : words) {
      String place = PLACES.get(word);
      if (place != null) {
        telling.add(place);
      } else if (word.length() == 1 || word.chars().anyMatch(Character::isDigit)) {
        telling.add(word);
      }
    }
    return telling;
  }
}
