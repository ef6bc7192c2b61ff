package io.mspbilling.communication.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days on which a debt is due for the messages of a policy, as things stand. Pure. */
final class Schedule {

  private final DunningPolicy policy;
  private final Debt debt;
  private final List<Slot> slots = new ArrayList<>();
  private List<Slot> planned = List.of();

  private Schedule(DunningPolicy policy, Debt debt) {
    this.policy = policy;
    this.debt = debt;
  }

  static Schedule of(DunningPolicy policy, Debt debt) {
    Schedule schedule = new Schedule(policy, debt);
    for (int i = 0; i < policy.steps().size(); i++) {
      if (policy.steps().get(i) instanceof MessageStep step && step.condition().belongsTo(debt)) {
        schedule.add(step, i);
      }
    }
    schedule.planned = List.copyOf(schedule.slots);
    debt.promiseBrokenOn().ifPresent(schedule::jump);
    schedule.collapse();
    return schedule;
  }

  private void add(MessageStep step, int index) {
    LocalDate first = step.time().after(anchor(step.time().anchor()), policy.businessDays());
    slots.removeIf(slot -> slot.occurrence() > 0 && !slot.day().isBefore(first));
    for (int i = 0; i <= step.repeat().times(); i++) {
      add(step, index, i, first.plusDays((long) i * step.repeat().everyDays()));
    }
  }

  /**
   * No step is due before the one before it, however their days are counted. What speaks of the
   * days before the due date is never due from then on.
   */
  private void add(MessageStep step, int index, int occurrence, LocalDate planned) {
    boolean isAhead = planned.isBefore(debt.dueOn());
    LocalDate day =
        later(slots.isEmpty() || planned.isAfter(last().day()) ? open(planned) : last().day());
    boolean isSkipped = policy.shift() == Shift.SKIP && !policy.isOpenOn(planned);
    if (!isSkipped && (!isAhead || day.isBefore(debt.dueOn()))) {
      boolean lapses = !planned.isAfter(debt.dueOn()) || occurrence > 0;
      Optional<LocalDate> until = Optional.of(debt.dueOn()).filter(due -> isAhead);
      slots.add(new Slot(step, index, occurrence, day, lapses, until));
    }
  }

  private LocalDate later(LocalDate day) {
    return slots.isEmpty() || day.isAfter(last().day()) ? day : last().day();
  }

  /** The day itself, or the one on which it is sent instead. */
  private LocalDate open(LocalDate planned) {
    if (policy.shift() == Shift.BACKWARD) {
      LocalDate before = planned;
      while (!policy.isOpenOn(before)) {
        before = before.minusDays(1);
      }
      if (lateness(before) == lateness(planned)) {
        return before;
      }
    }
    return policy.nextOpen(planned);
  }

  /** Negative before the due date, positive after it: a message is never sent too early for it. */
  private int lateness(LocalDate day) {
    return Integer.signum(day.compareTo(debt.dueOn()));
  }

  private Slot last() {
    return slots.get(slots.size() - 1);
  }

  private LocalDate anchor(Anchor anchor) {
    return switch (anchor) {
      case ISSUED -> debt.invoice().issuedOn();
      case DUE -> debt.dueOn();
      case PREVIOUS_STEP -> previous();
    };
  }

  /** When the step before was sent, at its last time; else when it is due. */
  private LocalDate previous() {
    if (slots.isEmpty()) {
      return debt.dueOn();
    }
    return debt.sent().stream()
        .filter(sent -> last().step().isCalled(sent.step().step()))
        .map(SentStep::on)
        .max(LocalDate::compareTo)
        .orElse(last().day());
  }

  /** A broken promise leads to a step at once, and past those before; but nobody is late early. */
  private void jump(LocalDate brokenOn) {
    Optional<Slot> target =
        slots.stream()
            .filter(slot -> slot.occurrence() == 0)
            .filter(slot -> policy.stepAfterBrokenPromise().equals(Optional.of(slot.step().name())))
            .findFirst();
    if (target.isPresent()) {
      LocalDate late = debt.dueOn().plusDays(1);
      LocalDate day = policy.nextOpen(brokenOn.isAfter(late) ? brokenOn : late);
      Slot to = target.get();
      slots.removeIf(slot -> slot.index() < to.index());
      if (day.isBefore(to.day())) {
        slots.set(0, new Slot(to.step(), to.index(), 0, day, false, Optional.empty()));
      }
    }
  }

  /** Of what is due on one day only the most severe is sent. */
  private void collapse() {
    for (int i = slots.size() - 2; i >= 0; i--) {
      if (slots.get(i).day().equals(slots.get(i + 1).day())) {
        slots.remove(i);
      }
    }
  }

  /** What is sent next, whether or not it is due; empty if nothing is left. */
  Optional<Slot> next(LocalDate today) {
    List<Slot> left = left().stream().map(this::rested).toList();
    for (int i = 0; i < left.size(); i++) {
      Slot slot = left.get(i);
      boolean isFollowed = i + 1 < left.size() && left.get(i + 1).isDueOn(today);
      if (!slot.isOverOn(today) && !(slot.lapses() && isFollowed)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  /** What comes after the furthest that was sent: there is no way back. */
  private List<Slot> left() {
    Optional<Place> furthest =
        debt.sent().stream()
            .map(this::place)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    return slots.stream()
        .filter(
            slot ->
                furthest
                    .filter(
                        place -> place.compareTo(new Place(slot.index(), slot.occurrence())) >= 0)
                    .isEmpty())
        .toList();
  }

  /**
   * A message is not sent before its customer had as long to answer the one before as the policy
   * gives: what was held up for weeks does not come to the last notice within days.
   */
  private Slot rested(Slot slot) {
    boolean isCountedByItself =
        slot.lapses()
            || slot.step().time().anchor() == Anchor.PREVIOUS_STEP
            || !planned.contains(slot);
    return isCountedByItself
        ? slot
        : debt.sent().stream()
            .max(Comparator.comparing(SentStep::on))
            .flatMap(last -> restedAfter(last, slot))
            .filter(day -> day.isAfter(slot.day()))
            .map(day -> slot.on(policy.nextOpen(day)))
            .orElse(slot);
  }

  private Optional<LocalDate> restedAfter(SentStep last, Slot slot) {
    return place(last)
        .flatMap(
            place ->
                planned.stream()
                    .filter(one -> place.equals(new Place(one.index(), one.occurrence())))
                    .filter(one -> !one.lapses()) // Notices need no answer.
                    .findFirst())
        .map(before -> last.on().plusDays(ChronoUnit.DAYS.between(before.day(), slot.day())));
  }

  private record Place(int index, int occurrence) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return index == other.index
          ? Integer.compare(occurrence, other.occurrence)
          : Integer.compare(index, other.index);
    }
  }

  /** Where what was sent stands here: by its name, or one that it had; else by its day. */
  private Optional<Place> place(SentStep sent) {
    for (int i = 0; i < policy.steps().size(); i++) {
      if (isCalled(policy.steps().get(i), sent.step().step())) {
        return Optional.of(new Place(i, sent.step().occurrence()));
      }
    }
    return slots.stream()
        .filter(slot -> slot.isDueOn(sent.on()))
        .map(slot -> new Place(slot.index(), slot.occurrence()))
        .max(Comparator.naturalOrder());
  }

  private static boolean isCalled(DunningStep step, String name) {
    return step instanceof MessageStep message ? message.isCalled(name) : step.name().equals(name);
  }

  /** Whether every message up to a place of the policy was sent, or has lapsed. */
  boolean isSentUpTo(int index, LocalDate today) {
    return next(today).filter(slot -> slot.index() < index).isEmpty();
  }

  /** The day of the last message before a place of the policy; empty if there is none. */
  Optional<LocalDate> lastBefore(int index) {
    return slots.stream()
        .filter(slot -> slot.index() < index)
        .map(Slot::day)
        .max(LocalDate::compareTo);
  }

  /** How many days lie between the last two messages; the spacing, if there is one only. */
  long lastGap() {
    return slots.size() < 2
        ? policy.spacingDays()
        : ChronoUnit.DAYS.between(slots.get(slots.size() - 2).day(), last().day());
  }
}
