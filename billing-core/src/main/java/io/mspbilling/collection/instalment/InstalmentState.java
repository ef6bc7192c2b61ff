package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
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
 * @param debts what of the plan's debts, as they are open now, is to be paid by the rest of it: the
 *     first of them by the first instalment. Empty if it is paid
 */
public record InstalmentState(
    Instalment instalment, Money paid, Optional<LocalDate> settledOn, List<Allocation> debts) {

  public InstalmentState {
    Objects.requireNonNull(instalment, "instalment");
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(settledOn, "settledOn");
    debts = List.copyOf(debts);
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
    List<Allocation> left = paid.left();
    Optional<Waterfall> rest = left.isEmpty() ? Optional.empty() : Optional.of(new Waterfall(left));
    for (Instalment instalment : plan.instalments()) {
      Money after = before.plus(instalment.due());
      Money beyond = paid.total().minus(before);
      Money part = beyond.isNegative() ? zero : beyond.min(instalment.due());
      Optional<LocalDate> settled = part.isPositive() ? paid.paidSince(after) : Optional.empty();
      Money open = instalment.due().minus(part);
      List<Allocation> debts = rest.map(debt -> debt.take(open)).orElse(List.of());
      states.add(new InstalmentState(instalment, part, settled, debts));
      before = after;
    }
    return List.copyOf(states);
  }
}
