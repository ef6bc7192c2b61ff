package io.mspbilling.collection;

import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A charge that did not end in money: declined, or returned after it had been collected.
 *
 * @param on the day the answer came
 * @param rail of the method that was tried
 * @param decline why
 */
public record FailedAttempt(LocalDate on, Rail rail, Decline decline) {

  public FailedAttempt {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(decline, "decline");
  }
}
