package io.mspbilling.communication.dunning;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A message that has named a debt, or may have.
 *
 * @param step which step it was for this debt
 * @param on the day it was sent, in the zone in which days late are counted
 */
public record SentStep(StepId step, LocalDate on) {
  public SentStep {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(on, "on");
  }
}
