package io.mspbilling.communication.dunning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the debts of one customer on a day: each is either reminded of or left alone for
 * a reason.
 *
 * @param reminder the message of the day; empty if none is sent
 * @param postponed messages that are due and wait for another day or hour
 * @param left the debts that it does not name, in the order in which they were given
 * @param proposals what people are asked to think about, one for each debt that came as far
 */
public record DunningDecision(
    Optional<Reminder> reminder,
    List<Reminder> postponed,
    List<Left> left,
    List<Proposed> proposals) {

  /**
   * A debt that is left alone.
   *
   * @param debt the debt
   * @param why why
   */
  public record Left(Debt debt, Suppression why) {
    public Left {
      Objects.requireNonNull(debt, "debt");
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * A debt and what is proposed about it: the last of the steps that it came to.
   *
   * @param debt the debt
   * @param step what is proposed
   */
  public record Proposed(Debt debt, ProposalStep step) {
    public Proposed {
      Objects.requireNonNull(debt, "debt");
      Objects.requireNonNull(step, "step");
    }
  }

  public DunningDecision {
    Objects.requireNonNull(reminder, "reminder");
    postponed = List.copyOf(postponed);
    left = List.copyOf(left);
    proposals = List.copyOf(proposals);
  }

  /**
   * Several decisions about one customer as one: of their messages the one with the oldest debt is
   * sent.
   *
   * @param inOrder all debts, in the order in which they are to be left
   */
  static DunningDecision oneMessage(List<DunningDecision> decisions, List<Debt> inOrder) {
    Optional<Reminder> first =
        decisions.stream()
            .flatMap(one -> one.reminder().stream())
            .min(Comparator.comparing(reminder -> reminder.debts().get(0), Debt.OLDEST_FIRST));
    List<Reminder> postponed = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    List<Proposed> proposals = new ArrayList<>();
    for (DunningDecision decision : decisions) {
      boolean waits = decision.reminder().isPresent() && !decision.reminder().equals(first);
      DunningDecision one =
          waits
              ? decision.without(
                  new Suppression.AnotherFirst(
                      first.orElseThrow().debts().get(0).invoice().number()))
              : decision;
      postponed.addAll(one.postponed());
      left.addAll(one.left());
      proposals.addAll(one.proposals());
    }
    left.sort(Comparator.comparingInt(one -> inOrder.indexOf(one.debt())));
    proposals.sort(Comparator.comparingInt(one -> inOrder.indexOf(one.debt())));
    return new DunningDecision(first, postponed, left, proposals);
  }

  /** The debts that are due for a message, whether it is sent today or waits. */
  public List<Debt> due() {
    List<Debt> due = new ArrayList<>(reminder.map(Reminder::debts).orElse(List.of()));
    left.stream()
        .filter(one -> one.why() instanceof Suppression.Waiting)
        .forEach(one -> due.add(one.debt()));
    return due;
  }

  /** The same, if its message cannot name some debts. */
  public DunningDecision without(Collection<Debt> debts, Suppression why) {
    List<Left> all = new ArrayList<>(left);
    List<Debt> named = new ArrayList<>();
    for (Debt debt : reminder.map(Reminder::debts).orElse(List.of())) {
      if (debts.contains(debt)) {
        all.add(new Left(debt, why));
      } else {
        named.add(debt);
      }
    }
    return new DunningDecision(
        reminder.flatMap(one -> one.about(named)), postponed, all, proposals);
  }

  /** The same, if its message cannot be sent. */
  public DunningDecision without(Suppression why) {
    List<Left> all = new ArrayList<>(left);
    List<Reminder> later = new ArrayList<>(postponed);
    reminder.ifPresent(one -> one.debts().forEach(debt -> all.add(new Left(debt, why))));
    reminder.filter(one -> why instanceof Suppression.Waiting).ifPresent(later::add);
    return new DunningDecision(Optional.empty(), later, all, proposals);
  }
}
