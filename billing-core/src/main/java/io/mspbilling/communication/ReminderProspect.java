package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.Reminder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether and when a customer will be reminded of what it owes if nothing changes, and why not
 * before.
 *
 * @param asOf the day on which it is looked at
 * @param decision what becomes of each debt on that day, and why
 * @param next the next message; empty if there is none within a year
 */
public record ReminderProspect(LocalDate asOf, DunningDecision decision, Optional<Next> next) {

  /**
   * A message to come.
   *
   * @param on the day
   * @param reminder what it is about
   */
  public record Next(LocalDate on, Reminder reminder) {
    public Next {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(reminder, "reminder");
    }

    /** As in {@code firm on 2026-05-14 for 1001, 1002}. */
    @Override
    public String toString() {
      List<String> numbers = reminder.debts().stream().map(Debt::named).toList();
      return reminder.step().name() + " on " + on + " for " + String.join(", ", numbers);
    }
  }

  public ReminderProspect {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(next, "next");
  }

  /** A line for the next message, and one for each debt that is left alone on the day, with why. */
  public List<String> words() {
    return Stream.concat(
            Stream.of(next.map(one -> "next: " + one).orElse("no message within a year")),
            decision.left().stream().map(left -> left.debt().named() + " " + left.why().words()))
        .toList();
  }
}
