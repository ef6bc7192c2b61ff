package io.mspbilling.communication;

import io.mspbilling.journal.Facts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is left alone for now.
 *
 * @param reason in words
 * @param until the last day; empty for until it is lifted
 */
public record Hold(String reason, Optional<LocalDate> until) {

  public Hold {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(until, "until");
  }

  Facts facts() {
    return Facts.builder().put("reason", reason).put("until", until).build();
  }

  static Hold of(Facts facts) {
    return new Hold(facts.text("reason"), facts.findAs("until", LocalDate::parse));
  }

  boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public String toString() {
    return reason + until.map(last -> " (until " + last + ")").orElse("");
  }
}
