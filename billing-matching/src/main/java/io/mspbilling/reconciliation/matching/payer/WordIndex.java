package io.mspbilling.reconciliation.matching.payer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that have words or their beginnings in common. */
final class WordIndex {

  private static final int MAX_FREQUENCY = 200;

  private final Map<String, List<Integer>> byKey = new HashMap<>();

  void add(PayerName name, int number) {
    for (String key : keys(name)) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(number);
    }
  }

  /** The names that share a key. Keys that too many have tell nothing. */
  int[] near(PayerName name) {
    return keys(name).stream()
        .map(key -> byKey.getOrDefault(key, List.of()))
        .filter(found -> found.size() <= MAX_FREQUENCY)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .distinct()
        .toArray();
  }

  /**
   * The starts of its words; a word in full with the first letter of the next, which few names
   * share: Harbor Dental is Harbor Dntl.
   */
  private static List<String> keys(PayerName name) {
    List<String> words = name.words();
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      keys.add(word.substring(0, Math.min(2, word.length())));
      if (i + 1 < words.size()) {
        keys.add(word + ' ' + words.get(i + 1).charAt(0));
      }
    }
    return List.copyOf(keys);
  }
}
