package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was paid of a plan, what is due, and where it stands, as of a day.
 *
 * @param asOf the day, in the MSP's zone
 * @param paid what was paid of the debts; zero to their total
 * @param left what was not
 * @param instalments how each instalment stands, by their dates
 * @param dueNow what a charge on that day should pay: all that fell due up to it and is open, from
 *     what is left of the debts, the first of them first. Empty if nothing is due
 * @param standing where the plan stands, and why
 */
public record PlanState(
    LocalDate asOf,
    Money paid,
    Money left,
    List<InstalmentState> instalments,
    List<Allocation> dueNow,
    PlanStanding standing) {

  public PlanState {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(left, "left");
    instalments = List.copyOf(instalments);
    dueNow = List.copyOf(dueNow);
    Objects.requireNonNull(standing, "standing");
  }

  /**
   * Looks at a plan on any day, past or future; payments of later days do not count. A function of
   * its arguments alone.
   *
   * @param payments what was applied to the plan's invoices, and taken back, since it was agreed,
   *     in any order. Other invoices' do not count, nor does more than the plan covers of one
   * @throws io.mspbilling.money.CurrencyMismatchException if a payment of a covered invoice is in
   *     another currency
   */
  public static PlanState of(
      InstalmentPlan plan, Collection<AppliedPayment> payments, LocalDate asOf, BreakRule rule) {
    PaidDebts paid = new PaidDebts(plan, payments, asOf);
    List<InstalmentState> states = InstalmentState.of(plan, paid);
    Money left = plan.total().minus(paid.total());
    Money due =
        open(
            states.stream().filter(one -> !one.instalment().dueOn().isAfter(asOf)).toList(),
            plan.currency());
    List<Allocation> dueNow = due.isPositive() ? new Waterfall(paid.left()).take(due) : List.of();
    PlanStanding standing =
        paid.paidSince(plan.total())
            .<PlanStanding>map(since -> new PlanStanding.Completed(plan.total(), since))
            .orElseGet(() -> unpaid(states, due, asOf, rule));
    return new PlanState(asOf, paid.total(), left, states, dueNow, standing);
  }

  private static PlanStanding unpaid(
      List<InstalmentState> states, Money due, LocalDate asOf, BreakRule rule) {
    List<InstalmentState> missed = states.stream().filter(one -> one.isMissed(asOf)).toList();
    if (!missed.isEmpty()) {
      return late(missed, due, asOf, rule);
    }
    InstalmentState next =
        states.stream().filter(InstalmentState::isOpen).findFirst().orElseThrow();
    return due.isPositive()
        ? new PlanStanding.DueToday(due)
        : new PlanStanding.OnSchedule(next.open(), next.instalment().dueOn());
  }

  private static PlanStanding late(
      List<InstalmentState> missed, Money due, LocalDate asOf, BreakRule rule) {
    LocalDate oldest = missed.get(0).instalment().dueOn();
    PlanStanding.Overdue overdue =
        new PlanStanding.Overdue(oldest.plusDays(1), missed.size(), open(missed, due.currency()));
    return rule.broken(ChronoUnit.DAYS.between(oldest, asOf), missed.size())
        .<PlanStanding>map(why -> new PlanStanding.Broken(overdue, why))
        .orElse(overdue);
  }

  private static Money open(List<InstalmentState> states, Currency currency) {
    return Money.sum(states.stream().map(InstalmentState::open).toList(), currency);
  }

  /** What {@link #dueNow} comes to; zero if nothing is due. */
  public Money amountDueNow() {
    return Money.sum(dueNow.stream().map(Allocation::amount).toList(), left.currency());
  }

  /** The first day on which the oldest missed instalment was late; empty if none is missed. */
  public Optional<LocalDate> overdueSince() {
    return missed().stream().findFirst().map(one -> one.instalment().dueOn().plusDays(1));
  }

  /** The instalments that are open after their last day, by their dates. */
  public List<InstalmentState> missed() {
    return instalments.stream().filter(one -> one.isMissed(asOf)).toList();
  }

  /** The first instalment after the day that is not paid ahead. */
  public Optional<InstalmentState> next() {
    return instalments.stream()
        .filter(one -> one.isOpen() && one.instalment().dueOn().isAfter(asOf))
        .findFirst();
  }

  public boolean isCompleted() {
    return standing instanceof PlanStanding.Completed;
  }

  public boolean isBroken() {
    return standing instanceof PlanStanding.Broken;
  }
}
