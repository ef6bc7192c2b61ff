package io.mspbilling.communication.dunning;

import java.util.Objects;

/**
 * Which step of which policy a message was for a debt.
 *
 * @param policy the version of the policy
 * @param step the name of the step
 * @param occurrence 0 for the first time, 1 for its first repetition, and so on
 */
public record StepId(String policy, String step, int occurrence) {

  public StepId {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(step, "step");
    if (occurrence < 0) {
      throw new IllegalArgumentException("occurrence must not be negative: " + occurrence);
    }
  }

  /** As in {@code firm} or, when it came again, {@code firm again (2)}. */
  public String words() {
    return occurrence == 0 ? step : step + " again (" + occurrence + ")";
  }
}
