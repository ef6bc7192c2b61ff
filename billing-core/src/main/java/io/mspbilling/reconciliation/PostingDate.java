package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The day under which something stands in the books. It is the day on which it happened, unless the
 * books were closed for that day: then it is their first open day.
 *
 * @param day the day it counts for the books, in the MSP's zone
 * @param happenedOn the day it happened, in the MSP's zone; never after {@code day}
 */
public record PostingDate(LocalDate day, LocalDate happenedOn) {

  /**
   * @throws IllegalArgumentException if it is to stand under a day before it happened
   */
  public PostingDate {
    Objects.requireNonNull(day, "day");
    if (happenedOn.isAfter(day)) {
      throw new IllegalArgumentException(
          "what happened on " + happenedOn + " cannot be posted on " + day);
    }
  }

  /** The day on which it happened. */
  public static PostingDate of(LocalDate day) {
    return new PostingDate(day, day);
  }

  /**
   * The first day that is open in the books, from the one on which it happened.
   *
   * @param closedThrough the last day that is closed; empty if none is
   */
  static PostingDate open(LocalDate happenedOn, Optional<LocalDate> closedThrough) {
    return closedThrough
        .filter(closed -> !happenedOn.isAfter(closed))
        .map(closed -> new PostingDate(closed.plusDays(1), happenedOn))
        .orElseGet(() -> of(happenedOn));
  }

  /** The day on which it happened, if it is not the one under which it stands. */
  public Optional<LocalDate> movedFrom() {
    return Optional.of(happenedOn).filter(date -> !date.equals(day));
  }

  Facts facts() {
    Facts.Builder facts = Facts.builder().put("on", day);
    movedFrom().ifPresent(date -> facts.put("happenedOn", date));
    return facts.build();
  }

  static PostingDate of(Facts facts) {
    LocalDate day = facts.date("on");
    return new PostingDate(day, facts.findAs("happenedOn", LocalDate::parse).orElse(day));
  }
}
