package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/** Where a plan stands on a day. */
public sealed interface PlanStanding {

  /** Why, in words. */
  String reason();

  /**
   * Nothing is due before a later day.
   *
   * @param next what is still to be paid for the next instalment
   * @param dueOn when
   */
  record OnSchedule(Money next, LocalDate dueOn) implements PlanStanding {
    public OnSchedule {
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(dueOn, "dueOn");
    }

    @Override
    public String reason() {
      return "all that has fallen due is paid; " + next + " is due next, on " + dueOn;
    }
  }

  /** An instalment falls due on the day itself, and no earlier one is open. */
  record DueToday(Money amount) implements PlanStanding {
    public DueToday {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String reason() {
      return amount + " is due today";
    }
  }

  /**
   * Something was missed, and the plan still holds.
   *
   * @param since the first day on which the oldest of it was late
   * @param instalments how many instalments it concerns; 1 or more
   * @param amount what was missed
   */
  record Overdue(LocalDate since, int instalments, Money amount) implements PlanStanding {
    public Overdue {
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String reason() {
      return amount + " of " + PlanStanding.count(instalments) + " is overdue since " + since;
    }
  }

  /**
   * More was missed, or for longer, than the {@link BreakRule} bears.
   *
   * @param overdue what was missed
   * @param rule what it broke, in words
   */
  record Broken(Overdue overdue, String rule) implements PlanStanding {
    public Broken {
      Objects.requireNonNull(overdue, "overdue");
      Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String reason() {
      return overdue.reason() + ", and " + rule;
    }
  }

  /**
   * All is paid.
   *
   * @param since the day on which the last of it was
   */
  record Completed(Money total, LocalDate since) implements PlanStanding {
    public Completed {
      Objects.requireNonNull(total, "total");
      Objects.requireNonNull(since, "since");
    }

    @Override
    public String reason() {
      return "all " + total + " is paid since " + since;
    }
  }

  private static String count(int instalments) {
    return instalments == 1 ? "1 instalment" : instalments + " instalments";
  }
}
