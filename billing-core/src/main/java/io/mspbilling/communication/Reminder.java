package io.mspbilling.communication;

import java.util.List;
import java.util.Objects;

/**
 * The decision to remind a customer.
 *
 * @param step how firmly: the furthest step that one of the debts has reached
 * @param debts the debts whose next step is due, oldest first; each moves one step on
 */
public record Reminder(DunningStep step, List<Debt> debts) {

  public Reminder {
    Objects.requireNonNull(step, "step");
    debts = List.copyOf(debts);
  }
}
