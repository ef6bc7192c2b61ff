package io.mspbilling.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on whose evenings something stood.
 *
 * @param from the first of them
 * @param until the day on which it ended; empty if it stands still
 */
public record Span(LocalDate from, Optional<LocalDate> until) {

  /**
   * @throws IllegalArgumentException if it ended before an evening came
   */
  public Span {
    Objects.requireNonNull(from, "from");
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw new IllegalArgumentException(until.get() + " is not after " + from);
    }
  }

  /** From a day on, for good. */
  public static Span since(LocalDate from) {
    return new Span(from, Optional.empty());
  }

  /** Whether it stood on the evening of a day. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** As in {@code 2026-03-02 to 2026-03-10}, the second of which is the day on which it ended. */
  @Override
  public String toString() {
    return until.map(end -> from + " to " + end).orElse("since " + from);
  }
}
