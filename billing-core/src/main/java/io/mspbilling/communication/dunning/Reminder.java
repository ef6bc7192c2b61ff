package io.mspbilling.communication.dunning;

import java.util.List;
import java.util.Objects;

/**
 * The decision to write to a customer.
 *
 * @param step how firmly: the furthest step that one of the debts takes
 * @param taken the debts that it is about, oldest first, each with the step that it takes; at least
 *     one, of whatever currencies
 */
public record Reminder(MessageStep step, List<Taken> taken) {

  /**
   * A debt and the step that it takes.
   *
   * @param debt the debt
   * @param step the step
   */
  public record Taken(Debt debt, StepId step) {
    public Taken {
      Objects.requireNonNull(debt, "debt");
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * @throws IllegalArgumentException if there is no debt
   */
  public Reminder {
    Objects.requireNonNull(step, "step");
    taken = List.copyOf(taken);
    if (taken.isEmpty()) {
      throw new IllegalArgumentException("a reminder needs a debt");
    }
  }

  /** The debts, oldest first. */
  public List<Debt> debts() {
    return taken.stream().map(Taken::debt).toList();
  }
}
