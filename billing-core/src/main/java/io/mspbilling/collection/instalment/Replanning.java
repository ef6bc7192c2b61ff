package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How a plan goes on after a missed instalment or an extra payment. It is for who agreed on that
 * with the customer to ask for it: nothing is planned anew by itself.
 *
 * <p>What is past stays as it was agreed; of a missed instalment it is noted how much was moved.
 * What is paid ahead becomes an instalment of the day of the re-planning, or a part of that day's
 * own. The total stays the same to the cent. Once planned anew, a plan is not changed again by
 * doing so on the same day with the same payments.
 *
 * @param missed where missed instalments go
 * @param extra what an extra payment does; only looked at if nothing is missed
 * @param rhythm the dates of instalments that have to be added, counted from the last one
 */
public record Replanning(MissedInstalments missed, ExtraPayment extra, Rhythm rhythm) {

  public Replanning {
    Objects.requireNonNull(missed, "missed");
    Objects.requireNonNull(extra, "extra");
    Objects.requireNonNull(rhythm, "rhythm");
  }

  /**
   * The plan as it goes on from a day: itself if nothing is missed and nothing paid ahead. Only
   * instalments of later days change.
   *
   * @param payments as for {@link PlanState#of}
   * @param asOf the day; what is due on it is not missed yet, and stays
   * @throws io.mspbilling.money.CurrencyMismatchException as {@link PlanState#of}
   */
  public InstalmentPlan replan(
      InstalmentPlan plan, Collection<AppliedPayment> payments, LocalDate asOf) {
    PlanState state = PlanState.of(plan, payments, asOf, BreakRule.NEVER);
    if (!state.missed().isEmpty()) {
      return plan.withInstalments(afterMissed(plan, state));
    }
    Money fallenDue = due(fallenDue(plan, asOf), plan);
    Money ahead = state.paid().minus(fallenDue);
    return ahead.isPositive() && extra != ExtraPayment.PAYS_AHEAD
        ? plan.withInstalments(afterExtra(plan, ahead, asOf))
        : plan;
  }

  private List<Instalment> afterMissed(InstalmentPlan plan, PlanState state) {
    List<Money> moved = state.missed().stream().map(InstalmentState::open).toList();
    Money sum = Money.sum(moved, plan.currency());
    List<Instalment> later = later(plan, state.asOf());
    LocalDate last = last(plan.instalments()).dueOn();
    List<Instalment> all = new ArrayList<>(withMissedMoved(state));
    if (missed == MissedInstalments.MOVE_TO_END) {
      all.addAll(later);
      all.addAll(added(moved, last, state.asOf()));
    } else if (later.isEmpty()) {
      all.addAll(added(List.of(sum), last, state.asOf()));
    } else if (missed == MissedInstalments.ADD_TO_NEXT) {
      all.add(later.get(0).withDue(later.get(0).due().plus(sum)));
      all.addAll(later.subList(1, later.size()));
    } else {
      List<Money> shares = Split.evenly(sum, later.size());
      for (int i = 0; i < later.size(); i++) {
        all.add(later.get(i).withDue(later.get(i).due().plus(shares.get(i))));
      }
    }
    return all;
  }

  private static List<Instalment> withMissedMoved(PlanState state) {
    return state.instalments().stream()
        .filter(one -> !one.instalment().dueOn().isAfter(state.asOf()))
        .map(
            one ->
                one.isMissed(state.asOf())
                    ? one.instalment().withMoved(one.open())
                    : one.instalment())
        .toList();
  }

  /** New instalments after the last date and after the day. */
  private List<Instalment> added(List<Money> amounts, LocalDate last, LocalDate asOf) {
    List<Instalment> added = new ArrayList<>(amounts.size());
    LocalDate anchor = last;
    LocalDate after = last.isAfter(asOf) ? last : asOf;
    for (Money amount : amounts) {
      anchor = rhythm.next(anchor, after);
      after = anchor;
      added.add(Instalment.of(anchor, amount));
    }
    return added;
  }

  private List<Instalment> afterExtra(InstalmentPlan plan, Money ahead, LocalDate asOf) {
    List<Instalment> all = new ArrayList<>(fallenDue(plan, asOf));
    if (!all.isEmpty() && last(all).dueOn().equals(asOf)) {
      Instalment today = all.remove(all.size() - 1);
      all.add(today.withDue(today.due().plus(ahead)));
    } else {
      all.add(Instalment.of(asOf, ahead));
    }
    List<Instalment> later = later(plan, asOf);
    List<Money> less =
        extra == ExtraPayment.LOWERS ? lowered(later, ahead, plan) : shortened(later, ahead);
    for (int i = 0; i < later.size(); i++) {
      Instalment one = later.get(i);
      if (less.get(i).isPositive() || one.moved().isPositive()) {
        all.add(one.withDue(less.get(i)));
      }
    }
    return all;
  }

  private static List<Money> lowered(List<Instalment> later, Money ahead, InstalmentPlan plan) {
    return Split.byWeights(
        due(later, plan).minus(ahead), later.stream().map(one -> one.due().minorUnits()).toList());
  }

  private static List<Money> shortened(List<Instalment> later, Money ahead) {
    List<Money> less = new ArrayList<>(later.stream().map(Instalment::due).toList());
    Money rest = ahead;
    for (int i = less.size() - 1; i >= 0; i--) {
      Money part = rest.min(less.get(i));
      less.set(i, less.get(i).minus(part));
      rest = rest.minus(part);
    }
    return less;
  }

  private static List<Instalment> fallenDue(InstalmentPlan plan, LocalDate asOf) {
    return plan.instalments().stream().filter(one -> !one.dueOn().isAfter(asOf)).toList();
  }

  private static List<Instalment> later(InstalmentPlan plan, LocalDate asOf) {
    return plan.instalments().stream().filter(one -> one.dueOn().isAfter(asOf)).toList();
  }

  private static Money due(List<Instalment> instalments, InstalmentPlan plan) {
    return Money.sum(instalments.stream().map(Instalment::due).toList(), plan.currency());
  }

  private static Instalment last(List<Instalment> instalments) {
    return instalments.get(instalments.size() - 1);
  }
}
