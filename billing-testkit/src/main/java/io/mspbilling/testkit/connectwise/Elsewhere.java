package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the vendor's API has and this fake has not: places, and names below them. What stands below
 * a name is not told apart.
 */
final class Elsewhere {
  private static final Map<String, Set<String>> NAMES = new HashMap<>();

  static {
    Resources.text(Elsewhere.class, "elsewhere.txt")
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> NAMES.put(words.get(0), Set.copyOf(words.subList(1, words.size()))));
  }

  private Elsewhere() {}

  /** Whether the vendor has something at a path, the ids in it counting for nothing. */
  static boolean has(List<String> path) {
    List<String> names = path.stream().filter(segment -> !segment.matches("[0-9]+")).toList();
    for (int length = 1; length < names.size(); length++) {
      Set<String> below = NAMES.getOrDefault(String.join("/", names.subList(0, length)), Set.of());
      if (below.contains(names.get(length)) || below.contains("*")) {
        return true;
      }
    }
    return false;
  }
}
