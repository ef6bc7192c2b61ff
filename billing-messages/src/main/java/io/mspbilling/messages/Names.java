package io.mspbilling.messages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that a template may use.
 *
 * @param values texts; as a section, one is there if it is not empty
 * @param sections what may be there, or be there several times, with the names that are known
 *     within
 */
record Names(Set<String> values, Map<String, Names> sections) {

  Names {
    values = Set.copyOf(values);
    sections = Map.copyOf(sections);
  }

  static Names of(String... values) {
    return new Names(Set.of(values), Map.of());
  }

  Names with(String section, Names within) {
    Map<String, Names> more = new TreeMap<>(sections);
    more.put(section, within);
    return new Names(values, more);
  }

  Names and(String... more) {
    Set<String> all = new TreeSet<>(values);
    all.addAll(Set.of(more));
    return new Names(all, sections);
  }

  boolean isValue(String name) {
    return values.contains(name);
  }

  boolean has(String name) {
    return isValue(name) || sections.containsKey(name);
  }

  /** What is known in a section: its own, and all that is known around it. */
  Names within(String section) {
    Names own = sections.get(section);
    if (own == null) {
      return this;
    }
    Set<String> all = new TreeSet<>(values);
    all.addAll(own.values);
    Map<String, Names> nested = new TreeMap<>(sections);
    nested.putAll(own.sections);
    return new Names(all, nested);
  }

  @Override
  public String toString() {
    Set<String> all = new TreeSet<>(values);
    all.addAll(sections.keySet());
    return String.join(", ", all);
  }
}
