package io.mspbilling.psa.connectwise.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Several conditions, all or any of which have to hold. */
final class Junction extends Condition {

  enum Kind {
    AND,
    OR;

    private Kind opposite() {
      return this == AND ? OR : AND;
    }
  }

  private final Kind kind;
  private final List<Condition> parts;

  private Junction(Kind kind, List<Condition> parts) {
    this.kind = kind;
    this.parts = parts;
  }

  /** Joins conditions; those that every record meets drop out of an "and" and swallow an "or". */
  static Condition of(Kind kind, List<Condition> conditions) {
    if (kind == Kind.OR && conditions.stream().anyMatch(Condition::isEverything)) {
      return Everything.INSTANCE;
    }
    List<Condition> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Junction junction && junction.kind == kind) {
        parts.addAll(junction.parts);
      } else if (!condition.isEverything()) {
        parts.add(condition);
      }
    }
    if (parts.isEmpty()) {
      return Everything.INSTANCE;
    }
    return parts.size() == 1 ? parts.get(0) : new Junction(kind, List.copyOf(parts));
  }

  @Override
  public Condition not() {
    return new Junction(kind.opposite(), parts.stream().map(Condition::not).toList());
  }

  /** Shares out one part of an "and", the longest that can be; an "or" could match twice. */
  @Override
  List<Condition> halves() {
    int longest = -1;
    for (int i = 0; kind == Kind.AND && i < parts.size(); i++) {
      boolean longer = longest < 0 || length(i) > length(longest);
      if (longer && !parts.get(i).halves().isEmpty()) {
        longest = i;
      }
    }
    List<Condition> halves = new ArrayList<>();
    for (Condition half : longest < 0 ? List.<Condition>of() : parts.get(longest).halves()) {
      List<Condition> copy = new ArrayList<>(parts);
      copy.set(longest, half);
      halves.add(new Junction(kind, List.copyOf(copy)));
    }
    return halves;
  }

  private int length(int part) {
    return parts.get(part).toString().length();
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(part -> part instanceof Junction ? "(" + part + ")" : part.toString())
        .collect(Collectors.joining(" " + kind.name().toLowerCase(Locale.ROOT) + " "));
  }
}
