package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides one day of one customer. Used once. */
final class Deciding {

  private static final Comparator<Candidate> OLDEST_FIRST =
      Comparator.comparing(Candidate::debt, Debt.OLDEST_FIRST);

  private final DunningPolicy policy;
  private final List<Debt> debts;
  private final List<Debt> all;
  private final List<LocalDate> messages;
  private final LeastAmounts least;
  private final LocalDate today;
  private final List<Scheduled> scheduled;
  private final List<DunningDecision.Left> left = new ArrayList<>();

  Deciding(
      DunningPolicy policy,
      List<Debt> debts,
      List<Debt> all,
      List<LocalDate> messages,
      LeastAmounts least,
      LocalDate today) {
    this.policy = policy;
    this.debts = debts;
    this.all = all;
    this.messages = messages;
    this.least = least;
    this.today = today;
    scheduled = debts.stream().map(debt -> new Scheduled(debt, Schedule.of(policy, debt))).toList();
  }

  private record Scheduled(Debt debt, Schedule schedule) {}

  private record Candidate(Debt debt, Slot slot) {}

  DunningDecision decide() {
    List<Reminder> messages = messages(enough(candidates()));
    Optional<Suppression> closed = messages.isEmpty() ? Optional.empty() : closed();
    Optional<Reminder> reminder =
        closed.isPresent() ? Optional.empty() : messages.stream().findFirst();
    List<Reminder> postponed = messages.subList(reminder.isPresent() ? 1 : 0, messages.size());
    for (Reminder later : postponed) {
      Suppression why = closed.orElseGet(() -> anotherFirst(messages.get(0)));
      later.debts().forEach(debt -> leave(debt, why));
    }
    List<DunningDecision.Proposed> proposals =
        scheduled.stream().flatMap(one -> proposed(one).stream()).toList();
    return new DunningDecision(reminder, postponed, inOrder(), proposals);
  }

  private static Suppression anotherFirst(Reminder first) {
    return new Suppression.AnotherFirst(first.debts().get(0).invoice().number());
  }

  private void leave(Debt debt, Suppression why) {
    left.add(new DunningDecision.Left(debt, why));
  }

  private List<DunningDecision.Left> inOrder() {
    return left.stream().sorted(Comparator.comparingInt(one -> debts.indexOf(one.debt()))).toList();
  }

  private List<Candidate> candidates() {
    List<Candidate> due = new ArrayList<>();
    for (Scheduled one : scheduled) {
      Debt debt = one.debt();
      Optional<Slot> next = one.schedule().next(today);
      Optional<Suppression> why = next.map(slot -> notDue(debt, slot)).orElseGet(() -> none(debt));
      why.ifPresentOrElse(
          reason -> leave(debt, reason), () -> due.add(new Candidate(debt, next.orElseThrow())));
    }
    return due;
  }

  private Optional<Suppression> notDue(Debt debt, Slot slot) {
    if (!slot.isDueOn(today)) {
      return Optional.of(new Suppression.NotYet(slot.id(policy), slot.day()));
    }
    return slot.step()
        .condition()
        .unmet(Track.of(debt, all), debt, today)
        .map(missing -> new Suppression.ConditionUnmet(slot.id(policy), missing));
  }

  private Optional<Suppression> none(Debt debt) {
    boolean hasSome = policy.messages().stream().anyMatch(step -> step.condition().belongsTo(debt));
    return Optional.of(
        debt.charge().isPresent() && !hasSome
            ? new Suppression.OnAutopay(debt.charge().get())
            : new Suppression.AllSent(debt.sent().size()));
  }

  /** What is asked for in each currency must be enough by itself. */
  private List<Candidate> enough(List<Candidate> due) {
    List<Candidate> enough = new ArrayList<>();
    for (Candidate one : due) {
      Currency currency = one.debt().currency();
      Money asked =
          Money.sum(
              due.stream()
                  .filter(other -> areTogether(one, other))
                  .map(other -> other.debt().open())
                  .toList(),
              currency);
      if (asked.compareTo(least.least(currency)) < 0) {
        leave(one.debt(), new Suppression.TooLittle(asked, least.least(currency)));
      } else {
        enough.add(one);
      }
    }
    return enough;
  }

  private boolean areTogether(Candidate one, Candidate other) {
    return policy.scope() == DunningScope.CUSTOMER
        ? one.debt().currency().equals(other.debt().currency()) && lateness(one) == lateness(other)
        : one.equals(other);
  }

  /** What speaks against any message to the customer today. */
  private Optional<Suppression> closed() {
    if (!policy.isOpenOn(today)) {
      return Optional.of(new Suppression.ClosedDay(today, policy.nextOpen(today)));
    }
    return policy.tooMany(messages, today);
  }

  /**
   * What is due as one message, or as one for each debt: that of the furthest step first. What is
   * late, what falls due today and what will never stand in one.
   */
  private List<Reminder> messages(List<Candidate> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    List<Candidate> sorted = due.stream().sorted(OLDEST_FIRST).toList();
    if (policy.scope() == DunningScope.CUSTOMER) {
      Map<Integer, List<Candidate>> latestFirst = new TreeMap<>(Comparator.reverseOrder());
      for (Candidate one : sorted) {
        latestFirst.computeIfAbsent(lateness(one), none -> new ArrayList<>()).add(one);
      }
      return latestFirst.values().stream().map(this::reminder).toList();
    }
    Candidate furthest = furthest(sorted);
    List<Reminder> messages = new ArrayList<>(List.of(reminder(List.of(furthest))));
    sorted.stream()
        .filter(one -> !one.equals(furthest))
        .forEach(one -> messages.add(reminder(List.of(one))));
    return messages;
  }

  /** 1 for late, 0 for due today, -1 for not due yet. */
  private int lateness(Candidate one) {
    return Integer.signum(today.compareTo(one.debt().dueOn()));
  }

  private static Candidate furthest(List<Candidate> due) {
    Candidate furthest = due.get(0);
    for (Candidate one : due) {
      furthest = Slot.IN_ORDER.compare(one.slot(), furthest.slot()) > 0 ? one : furthest;
    }
    return furthest;
  }

  private Reminder reminder(List<Candidate> due) {
    Map<Integer, List<Candidate>> furthestFirst = new TreeMap<>(Comparator.reverseOrder());
    for (Candidate one : due) {
      furthestFirst.computeIfAbsent(one.slot().index(), none -> new ArrayList<>()).add(one);
    }
    return new Reminder(furthestFirst.values().stream().map(this::part).toList());
  }

  private Reminder.Part part(List<Candidate> alike) {
    return new Reminder.Part(
        alike.get(0).slot().step(),
        alike.stream().map(one -> new Reminder.Taken(one.debt(), one.slot().id(policy))).toList());
  }

  private Optional<DunningDecision.Proposed> proposed(Scheduled scheduled) {
    Optional<DunningDecision.Proposed> furthest = Optional.empty();
    for (int i = 0; i < policy.steps().size(); i++) {
      if (policy.steps().get(i) instanceof ProposalStep step
          && isReached(step, i, scheduled.debt(), scheduled.schedule())) {
        furthest = Optional.of(new DunningDecision.Proposed(scheduled.debt(), step));
      }
    }
    return furthest;
  }

  private boolean isReached(ProposalStep step, int index, Debt debt, Schedule schedule) {
    LocalDate from = step.time().anchor() == Anchor.DUE ? debt.dueOn() : debt.invoice().issuedOn();
    LocalDate day = step.time().after(from, policy.businessDays());
    return !day.isAfter(today)
        && step.condition().belongsTo(debt)
        && schedule.isSentUpTo(index, today)
        && hadTimeToAnswer(debt, schedule.lastBefore(index), day)
        && step.condition().unmet(Track.of(debt, all), debt, today).isEmpty();
  }

  /** As long as the policy gives between the last message before and the proposal. */
  private boolean hadTimeToAnswer(Debt debt, Optional<LocalDate> planned, LocalDate day) {
    if (planned.isEmpty() || debt.lastNamedOn().isEmpty()) {
      return true;
    }
    long days = ChronoUnit.DAYS.between(planned.get(), day);
    return !debt.lastNamedOn().get().plusDays(Math.max(days, 0)).isAfter(today);
  }
}
