package io.mspbilling.collection.retry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A bank debit that was sent.
 *
 * @param on the day it was sent, in the MSP's zone
 * @param returnCode the code with which it came back, as {@code R01}; empty if it did not
 */
public record AchDebit(LocalDate on, Optional<String> returnCode) {
  public AchDebit {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(returnCode, "returnCode");
  }
}
