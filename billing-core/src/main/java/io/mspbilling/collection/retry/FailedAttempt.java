package io.mspbilling.collection.retry;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A charge that did not end in money: declined, or returned after it had been collected. Days are
 * those of the MSP's zone.
 *
 * @param chargedOn the day it was sent
 * @param on the day the answer came
 * @param method what was tried, as it was known then
 * @param decline why
 */
public record FailedAttempt(
    LocalDate chargedOn, LocalDate on, SavedMethod method, Decline decline) {

  /**
   * @throws IllegalArgumentException if the answer came before the charge
   */
  public FailedAttempt {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(decline, "decline");
    if (on.isBefore(chargedOn)) {
      throw new IllegalArgumentException("answered on " + on + ", charged on " + chargedOn);
    }
  }

  /** How the money was to travel. */
  public Rail rail() {
    return method.rail();
  }

  /** Whether the same may pass another time, for all that the answer says. */
  public boolean mayPassLater() {
    return Ending.of(this).isEmpty();
  }
}
