package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of an instalment is paid. Money pays the instalments in the order of their dates,
 * whichever of the plan's invoices it was applied to.
 *
 * @param instalment what was agreed
 * @param paid how much of what is due for it is paid; zero to that
 * @param settledOn the day since which all of it is paid; empty if some is open, or if nothing is
 *     due for it as all was moved
 */
public record InstalmentState(Instalment instalment, Money paid, Optional<LocalDate> settledOn) {

  public InstalmentState {
    Objects.requireNonNull(instalment, "instalment");
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(settledOn, "settledOn");
  }

  /** What is still to be paid for it; zero or more. */
  public Money open() {
    return instalment.due().minus(paid);
  }

  public boolean isOpen() {
    return open().isPositive();
  }

  /** Whether some of it is open after its last day. */
  public boolean isMissed(LocalDate asOf) {
    return isOpen() && instalment.dueOn().isBefore(asOf);
  }

  static List<InstalmentState> of(InstalmentPlan plan, PaidDebts paid) {
    List<InstalmentState> states = new ArrayList<>();
    Money zero = Money.zero(plan.currency());
    Money before = zero;
    for (Instalment instalment : plan.instalments()) {
      Money after = before.plus(instalment.due());
      Money beyond = paid.total().minus(before);
      Money part = beyond.isNegative() ? zero : beyond.min(instalment.due());
      Optional<LocalDate> settled = part.isPositive() ? paid.paidSince(after) : Optional.empty();
      states.add(new InstalmentState(instalment, part, settled));
      before = after;
    }
    return List.copyOf(states);
  }
}
