package io.mspbilling.testkit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a vendor's API has and its fake has not: places, and names below them. What stands below a
 * name is not told apart.
 */
public final class Elsewhere {
  private final Map<String, Set<String>> names = new HashMap<>();

  private Elsewhere() {}

  /**
   * Reads the resource of that name: on each line a place and the names below it; {@code /} is the
   * API's base, and {@code *} is any name.
   */
  public static Elsewhere read(Class<?> beside, String resource) {
    Elsewhere elsewhere = new Elsewhere();
    Resources.text(beside, resource)
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(
            words -> elsewhere.names.put(words.get(0), Set.copyOf(words.subList(1, words.size()))));
    return elsewhere;
  }

  /** Whether the vendor has something at a path, the ids in it counting for nothing. */
  public boolean has(List<String> path) {
    List<String> words = path.stream().filter(segment -> !segment.matches("-?[0-9]+")).toList();
    for (int length = 0; length < words.size(); length++) {
      String place = length == 0 ? "/" : String.join("/", words.subList(0, length));
      Set<String> below = names.getOrDefault(place, Set.of());
      if (below.contains(words.get(length)) || below.contains("*")) {
        return true;
      }
    }
    return false;
  }
}
