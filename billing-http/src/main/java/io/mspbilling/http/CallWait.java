package io.mspbilling.http;

import java.time.Duration;
import java.util.Objects;

/**
 * A call that is about to wait on its thread.
 *
 * @param system the vendor's system, as in {@code connectwise}
 * @param operation what the call is for, as in {@code list invoices}
 * @param reason what it waits for
 * @param time how long; for {@link Reason#CALLS_UNDER_WAY} the longest that it will be
 */
public record CallWait(String system, String operation, Reason reason, Duration time) {

  /** What a call waits for. */
  public enum Reason {
    /** A place: as many calls as the {@link RateBudget} allows at once are under way. */
    CALLS_UNDER_WAY,
    /** A start: the {@link RateBudget} is used up, or the vendor asked to be left alone. */
    BUDGET_USED_UP,
    /** The next try after one that failed. */
    NEXT_TRY
  }

  public CallWait {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(time, "time");
  }
}
