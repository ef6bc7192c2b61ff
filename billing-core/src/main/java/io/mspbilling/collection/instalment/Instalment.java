package io.mspbilling.collection.instalment;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A part of a plan that falls due on one day.
 *
 * @param dueOn the last day to pay it without being late, in the MSP's zone
 * @param amount what was agreed for that day; positive
 * @param moved how much of it was missed and planned for later days instead; zero to {@code amount}
 */
public record Instalment(LocalDate dueOn, Money amount, Money moved) {

  /**
   * @throws InvalidPlanException if the amount is not positive, more than it was moved, or the
   *     currencies differ
   */
  public Instalment {
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(moved, "moved");
    if (!amount.isPositive()) {
      throw new InvalidPlanException(new PlanProblem.NotPositive("an instalment", amount));
    }
    if (!moved.currency().equals(amount.currency())) {
      throw new InvalidPlanException(
          new PlanProblem.MixedCurrencies(amount.currency(), moved.currency()));
    }
    if (moved.isNegative() || moved.compareTo(amount) > 0) {
      throw new InvalidPlanException(new PlanProblem.MovedOutOfRange(moved, amount));
    }
  }

  /** An instalment of which nothing was moved. */
  public static Instalment of(LocalDate dueOn, Money amount) {
    return new Instalment(dueOn, amount, Money.zero(amount.currency()));
  }

  /** What is to be paid for it: the amount less what was moved. */
  public Money due() {
    return amount.minus(moved);
  }

  /** The same, with some of what is due for it moved to others. */
  Instalment withMoved(Money more) {
    return new Instalment(dueOn, amount, moved.plus(more));
  }

  /** The same with another sum to be paid for it, whatever was moved before. */
  Instalment withDue(Money due) {
    return new Instalment(dueOn, due.plus(moved), moved);
  }

  Facts facts() {
    return Facts.builder().put("dueOn", dueOn).put("amount", amount).put("moved", moved).build();
  }

  static Instalment of(Facts facts) {
    return new Instalment(facts.date("dueOn"), facts.money("amount"), facts.money("moved"));
  }

  @Override
  public String toString() {
    return due() + " on " + dueOn + (moved.isZero() ? "" : " (" + moved + " was moved)");
  }
}
