package io.mspbilling.communication.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A message that a debt is due for on a day.
 *
 * @param step the step
 * @param index its place among the steps of the policy
 * @param occurrence 0 for the first time
 * @param day the day on which it is due
 * @param lapses whether it is not made up for once the next is due: it was planned for no later
 *     than the due date, or comes again
 * @param until from when on it is not sent any more, whatever follows: the due date, for what was
 *     planned for before it; empty for ever
 */
record Slot(
    MessageStep step,
    int index,
    int occurrence,
    LocalDate day,
    boolean lapses,
    Optional<LocalDate> until) {

  static final Comparator<Slot> IN_ORDER =
      Comparator.comparingInt(Slot::index).thenComparingInt(Slot::occurrence);

  StepId id(DunningPolicy policy) {
    return new StepId(policy.version(), step.name(), occurrence);
  }

  boolean isDueOn(LocalDate today) {
    return !day.isAfter(today);
  }

  boolean isOverOn(LocalDate today) {
    return until.filter(day -> !today.isBefore(day)).isPresent();
  }

  /** The same on another day. */
  Slot on(LocalDate day) {
    return new Slot(step, index, occurrence, day, lapses, until);
  }
}
