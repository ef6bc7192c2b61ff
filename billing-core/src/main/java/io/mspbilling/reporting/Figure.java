package io.mspbilling.reporting;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A figure of a report: a number with its unit, or why there is none. Never a stand-in zero. */
public sealed interface Figure {

  /**
   * A number.
   *
   * @param value the exact number, in the unit: 50 for 50 percent
   * @param unit what it counts
   * @param notes what must be known to read it right
   */
  record Defined(Fraction value, Unit unit, Set<Note> notes) implements Figure {
    public Defined {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(unit, "unit");
      notes = Set.copyOf(notes);
    }

    @Override
    public Optional<BigDecimal> rounded(int digits) {
      return Optional.of(value.rounded(digits));
    }

    @Override
    public Figure map(UnaryOperator<Fraction> change) {
      return new Defined(change.apply(value), unit, notes);
    }

    @Override
    public Figure noting(Note note) {
      Set<Note> more = EnumSet.of(note);
      more.addAll(notes);
      return new Defined(value, unit, more);
    }

    @Override
    public String text() {
      return unit.text(value.rounded(unit.digits()));
    }

    @Override
    public String toString() {
      return notes.isEmpty() ? text() : text() + " " + notes;
    }
  }

  /**
   * No number can be given.
   *
   * @param reason why
   */
  record Undefined(Reason reason) implements Figure {
    public Undefined {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<BigDecimal> rounded(int digits) {
      return Optional.empty();
    }

    @Override
    public Figure map(UnaryOperator<Fraction> change) {
      return this;
    }

    @Override
    public Figure noting(Note note) {
      return this;
    }

    @Override
    public String text() {
      return reason.words();
    }

    @Override
    public String toString() {
      return "undefined: " + text();
    }
  }

  /** A number of days. */
  static Figure days(Fraction days) {
    return new Defined(days, Unit.DAYS, Set.of());
  }

  /** How many times. */
  static Figure times(Fraction times) {
    return new Defined(times, Unit.TIMES, Set.of());
  }

  /** A share, told in percent: a half is 50. */
  static Figure percent(Fraction share) {
    return new Defined(share.times(100), Unit.PERCENT, Set.of());
  }

  /**
   * What part of a whole an amount is, in percent.
   *
   * @param otherwise why there is no figure if the whole is zero or less
   */
  static Figure share(Money part, Money whole, Reason otherwise) {
    return whole.isPositive() ? percent(Fraction.of(part, whole)) : undefined(otherwise);
  }

  /**
   * What part of a number of things some are, in percent.
   *
   * @param otherwise why there is no figure if there is no thing
   */
  static Figure share(long part, long whole, Reason otherwise) {
    return whole > 0 ? percent(Fraction.of(part, whole)) : undefined(otherwise);
  }

  /** No number, for a reason. */
  static Figure undefined(Reason reason) {
    return new Undefined(reason);
  }

  /**
   * The number with so many digits behind the point, a half away from zero; empty if there is none.
   */
  Optional<BigDecimal> rounded(int digits);

  /** The number that people read: with the digits of its unit, and no more. */
  default Figure asShown() {
    return this instanceof Defined defined
        ? map(value -> value.toDigits(defined.unit().digits()))
        : this;
  }

  /** Another number of the same unit with the same notes; nothing stays nothing. */
  Figure map(UnaryOperator<Fraction> change);

  /** The same with one more note. */
  Figure noting(Note note);

  /** As people read it, with the digits of its unit; the reason if there is no number. */
  String text();

  /** What must be known to read it right, as people read it; empty if nothing. */
  default String notesInWords() {
    return this instanceof Defined defined
        ? defined.notes().stream().sorted().map(Note::words).collect(Collectors.joining("; "))
        : "";
  }

  /** The exact number; empty if there is none. */
  default Optional<Fraction> exact() {
    return this instanceof Defined defined ? Optional.of(defined.value()) : Optional.empty();
  }

  /**
   * What this is more than another; undefined if one of them is. Notes of both are kept.
   *
   * @throws IllegalArgumentException if they are of two units
   */
  default Figure minus(Figure other) {
    if (!(this instanceof Defined one)) {
      return this;
    }
    if (!(other instanceof Defined two)) {
      return other;
    }
    if (one.unit() != two.unit()) {
      throw new IllegalArgumentException(one.unit() + " less " + two.unit() + " is no figure");
    }
    Figure difference = one.map(value -> value.minus(two.value()));
    for (Note note : two.notes()) {
      difference = difference.noting(note);
    }
    return difference;
  }

  /** The number, or the nearest end of a range, to be shown; the raw one stays with the caller. */
  default Figure within(long least, long most) {
    return map(
        value ->
            value.compareTo(Fraction.of(least)) < 0
                ? Fraction.of(least)
                : value.compareTo(Fraction.of(most)) > 0 ? Fraction.of(most) : value);
  }
}
