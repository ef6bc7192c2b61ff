package io.mspbilling.testkit.world;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the billing day is run today. */
final class Shift {
  int worker = 1;
  boolean rests;
  boolean again;
  boolean startsAnew;
  final Set<Integer> dyingAt = new TreeSet<>();
  final Map<Integer, Integer> overtaking = new TreeMap<>();

  boolean isQuiet() {
    return dyingAt.isEmpty() && overtaking.isEmpty();
  }
}
