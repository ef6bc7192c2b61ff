package io.mspbilling.communication;

import java.util.List;
import java.util.Objects;

/**
 * The decision to remind a customer.
 *
 * @param step how firmly: the furthest step that one of the debts has reached
 * @param debts the debts whose next step is due, oldest first; each moves one step on; at least
 *     one, of whatever currencies
 */
public record Reminder(DunningStep step, List<Debt> debts) {

  /**
   * @throws IllegalArgumentException if there is no debt
   */
  public Reminder {
    Objects.requireNonNull(step, "step");
    debts = List.copyOf(debts);
    if (debts.isEmpty()) {
      throw new IllegalArgumentException("a reminder needs a debt");
    }
  }
}
