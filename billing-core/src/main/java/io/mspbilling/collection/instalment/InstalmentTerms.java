package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an amount is split into instalments: over which dates, in which proportion, and after which
 * down payment. {@link Rhythm} gives the dates of a month's day or of every other week.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class InstalmentTerms {

  InstalmentTerms() {}

  public static Builder builder() {
    return new Builder();
  }

  /** When instalments fall due, in order, the down payment not counted; at least one. */
  public abstract List<LocalDate> dates();

  /** The proportion of each instalment to the others; empty if they are equal. */
  public abstract List<Long> weights();

  /** What is paid first, and when. It comes before all dates. */
  public abstract Optional<Instalment> downPayment();

  /** What each instalment must come to at least, the down payment excepted. Default: anything. */
  public abstract Optional<Money> least();

  /**
   * Splits an amount. The parts add up to it exactly: units that are left after rounding down go to
   * the largest remainders, the earlier instalment first.
   *
   * @param total positive
   * @return the down payment, if there is one, then one instalment for each date
   * @throws InvalidPlanException if there are no dates or they do not ascend, the weights do not
   *     fit, the amount is not positive or too small for so many instalments or for the least of
   *     each, the down payment leaves nothing, or the currencies differ
   * @throws IllegalArgumentException if a weight is negative or all are zero
   */
  public List<Instalment> split(Money total) {
    if (!total.isPositive()) {
      throw new InvalidPlanException(new PlanProblem.NotPositive("what is split", total));
    }
    Money rest = afterDownPayment(total);
    List<Money> parts = Split.byWeights(rest, weightOfEach());
    List<Instalment> instalments = new ArrayList<>(parts.size() + 1);
    downPayment().ifPresent(instalments::add);
    for (int i = 0; i < parts.size(); i++) {
      Money part = parts.get(i);
      if (part.isZero()) {
        throw new InvalidPlanException(new PlanProblem.TooManyInstalments(rest, dates().size()));
      }
      requireLeast(part);
      instalments.add(Instalment.of(dates().get(i), part));
    }
    return List.copyOf(instalments);
  }

  /**
   * How many equal instalments an amount makes at most that come to {@code least} each; 0 if it is
   * less than one of them.
   *
   * @param least positive
   * @throws InvalidPlanException if {@code least} is not positive, or the currencies differ
   */
  public static long most(Money total, Money least) {
    InstalmentPlan.requireOneCurrency(List.of(total, least));
    if (!least.isPositive()) {
      throw new InvalidPlanException(new PlanProblem.NotPositive("the least", least));
    }
    return Math.max(0, total.minorUnits() / least.minorUnits());
  }

  private Money afterDownPayment(Money total) {
    if (downPayment().isEmpty()) {
      return total;
    }
    Money paid = downPayment().get().due();
    InstalmentPlan.requireOneCurrency(List.of(total, paid));
    Money rest = total.minus(paid);
    if (!rest.isPositive()) {
      throw new InvalidPlanException(new PlanProblem.DownPaymentTooLarge(paid, total));
    }
    return rest;
  }

  private List<Long> weightOfEach() {
    return weights().isEmpty() ? dates().stream().map(date -> 1L).toList() : weights();
  }

  private void requireLeast(Money part) {
    if (least().isPresent()) {
      Money bound = least().get();
      InstalmentPlan.requireOneCurrency(List.of(part, bound));
      if (part.compareTo(bound) < 0) {
        throw new InvalidPlanException(new PlanProblem.BelowLeast(part, bound));
      }
    }
  }

  @Value.Check
  void check() {
    InstalmentPlan.requireSome("dates", dates());
    List<LocalDate> all = new ArrayList<>();
    downPayment().map(Instalment::dueOn).ifPresent(all::add);
    all.addAll(dates());
    InstalmentPlan.requireAscending(all);
    if (!weights().isEmpty() && weights().size() != dates().size()) {
      throw new InvalidPlanException(
          new PlanProblem.WeightsDoNotFit(weights().size(), dates().size()));
    }
  }

  /** Collects terms. Not safe for use by several threads. */
  public static final class Builder extends ImmutableInstalmentTerms.Builder {
    Builder() {}
  }
}
