package io.mspbilling.communication;

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

  boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public String toString() {
    return reason + until.map(last -> " (until " + last + ")").orElse("");
  }
}
