package io.mspbilling.collection.surcharge;

import io.mspbilling.receivables.Place;
import io.mspbilling.rules.RuleTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds in one or more places for a time; a line of the table of {@link Jurisdictions}. A
 * value.
 *
 * @param places its codes: a state, or a country whose states make no difference
 * @param name what people call it
 * @param from the first day on which it holds; empty if it always did
 * @param until the last day; empty if no end is known
 * @param rule what holds for consumers, and for companies too where nothing else is said
 * @param forBusiness what holds for companies, if the law tells them apart
 * @param confidence how sure it is: high, medium or low
 * @param note the statute, or who told of it
 */
public record Jurisdiction(
    List<Place> places,
    String name,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    LocalRule rule,
    Optional<LocalRule> forBusiness,
    String confidence,
    String note) {

  /**
   * @throws IllegalArgumentException if it has no place, or ends before it begins
   */
  public Jurisdiction {
    places = List.copyOf(places);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(forBusiness, "forBusiness");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(note, "note");
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a rule holds somewhere: " + name);
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          name + " ends on " + until.get() + ", before it begins on " + from.get());
    }
  }

  static Jurisdiction of(RuleTable.Row row) {
    Optional<LocalDate> from = Cells.date(row, "from");
    Optional<LocalDate> until = Cells.date(row, "until");
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw row.wrong("until is before from");
    }
    return new Jurisdiction(
        row.read("places", text -> Arrays.stream(text.split(" +", -1)).map(Place::parse).toList()),
        row.text("name"),
        from,
        until,
        row.read("rule", LocalRule::parse),
        row.find("business").map(text -> row.read("business", LocalRule::parse)),
        row.text("confidence"),
        row.find("note").orElse(""));
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }
}
