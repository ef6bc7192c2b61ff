package io.mspbilling.automation.explorer;

import java.time.Duration;
import java.util.List;

/**
 * How much may go wrong in one schedule.
 *
 * @param preemptions how often a worker that could go on is parked
 * @param crashes how often a worker dies
 * @param losses how often a call gets no answer
 * @param waits how often time passes
 * @param durations how much time may pass at once
 */
record Budget(int preemptions, int crashes, int losses, int waits, List<Duration> durations) {

  /** Interleavings alone: nobody dies, no answer is lost, time stands still. */
  static Budget preemptions(int preemptions) {
    return new Budget(preemptions, 0, 0, 0, List.of());
  }

  Budget crashes(int crashes) {
    return new Budget(preemptions, crashes, losses, waits, durations);
  }

  Budget losses(int losses) {
    return new Budget(preemptions, crashes, losses, waits, durations);
  }

  Budget waits(int waits, Duration... durations) {
    return new Budget(preemptions, crashes, losses, waits, List.of(durations));
  }

  Budget spent(Choice choice) {
    return switch (choice.kind()) {
      case GO -> this;
      case SWITCH -> new Budget(preemptions - 1, crashes, losses, waits, durations);
      case WAIT -> new Budget(preemptions, crashes, losses, waits - 1, durations);
      case CRASH -> new Budget(preemptions, crashes - 1, losses, waits, durations);
      case LOSE, LATE -> new Budget(preemptions, crashes, losses - 1, waits, durations);
      case CRASH_IN_FLIGHT -> new Budget(preemptions, crashes - 1, losses - 1, waits, durations);
    };
  }

  @Override
  public String toString() {
    return preemptions
        + " preemptions"
        + (crashes == 0 ? "" : ", " + crashes + " crashes")
        + (losses == 0 ? "" : ", " + losses + " lost calls")
        + (waits == 0 ? "" : ", " + waits + " pauses of " + durations);
  }
}
