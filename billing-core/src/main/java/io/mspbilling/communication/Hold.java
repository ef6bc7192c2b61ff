package io.mspbilling.communication;

import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.Facts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is left alone for now.
 *
 * @param kind what sort of hold
 * @param reason in words
 * @param until the last day; empty for until it is lifted
 */
public record Hold(HoldKind kind, String reason, Optional<LocalDate> until) {

  public Hold {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(until, "until");
  }

  /** A hold for a reason that is told in words. */
  public Hold(String reason, Optional<LocalDate> until) {
    this(HoldKind.PAUSED, reason, until);
  }

  Facts facts() {
    return Facts.builder()
        .put("kind", kind.name())
        .put("reason", reason)
        .put("until", until)
        .build();
  }

  static Hold of(Facts facts) {
    return new Hold(
        facts.read("kind", HoldKind::valueOf),
        facts.text("reason"),
        facts.findAs("until", LocalDate::parse));
  }

  boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public String toString() {
    return (kind == HoldKind.PAUSED ? "" : kind.words() + ": ")
        + reason
        + until.map(last -> " (until " + last + ")").orElse("");
  }
}
