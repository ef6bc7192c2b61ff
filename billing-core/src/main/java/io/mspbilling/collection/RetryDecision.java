package io.mspbilling.collection;

import java.time.LocalDate;
import java.util.Objects;

/** What to do after a charge failed. */
public sealed interface RetryDecision {

  /** Why, in words. */
  String reason();

  /**
   * Try the same amount again.
   *
   * @param on not before this day
   */
  record RetryOn(LocalDate on, String reason) implements RetryDecision {
    public RetryOn {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Do not try again by itself; a person must act. */
  record GiveUp(String reason) implements RetryDecision {
    public GiveUp {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
