package io.mspbilling.communication.dunning;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.QuietHours;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * When a customer is written to about what it owes. A pure value, and a version: it counts nothing
 * itself; what was sent before comes in with each debt.
 *
 * <p>Every debt walks the message steps in order, one per message: none is skipped, none is
 * repeated that does not say so. Notices, which are due by the due date, lapse once the next step
 * is due, and those before it on the due date at the latest; and of steps that fall on one day for
 * a debt only the last is sent. What is late goes into one message, in the tone of the furthest,
 * where the others stand apart; what is not yet late has messages of its own.
 */
@Value.Immutable(prehash = true) // the key by which a customer's debts are told apart
@BillingStyle
public abstract class DunningPolicy implements WithDunningPolicy {

  /** The history remembers no more messages of a customer. */
  static final int MAX_A_WEEK = 7;

  private static final int MOST_DAYS_AFTER_CHARGEBACK = 180;

  DunningPolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * What suits an MSP's business clients: a notice five business days before, one on the due day,
   * then 3 business days, 10, 20 and 30 days late; people are asked to call, and to think of what
   * follows. {@code docs/dunning.md} has the table.
   */
  public static DunningPolicy forMsp() {
    return MspPolicy.VALUE;
  }

  /** Names this policy in the journal; change it when anything else of it changes. */
  public abstract String version();

  /** The steps, from the mildest to the most severe. */
  public abstract List<DunningStep> steps();

  /** What one message is about; by default all that is due of a customer. */
  @Value.Default
  public DunningScope scope() {
    return DunningScope.CUSTOMER;
  }

  /** Least number of days between two messages to one customer; 0 or more, default 3. */
  @Value.Default
  public int spacingDays() {
    return 3;
  }

  /** How many messages a customer gets in any seven days at most; 1 to 7, default 2. */
  @Value.Default
  public int mostAWeek() {
    return 2;
  }

  /** The days on which messages are sent, and by which business days are counted. */
  @Value.Default
  public BusinessCalendar businessDays() {
    return BusinessCalendar.federalReserve();
  }

  /** Whether messages are sent on business days only; default true. */
  @Value.Default
  public boolean onBusinessDaysOnly() {
    return true;
  }

  /** What becomes of a message whose day is none of these; by default it comes later. */
  @Value.Default
  public Shift shift() {
    return Shift.FORWARD;
  }

  /**
   * Hours in which nothing is sent; none by default, as mail waits in its box. A run in quiet hours
   * sends nothing: there must be one outside of them.
   */
  public abstract Optional<QuietHours> quietHours();

  /**
   * The message to which a debt goes on at once when a promise to pay it was broken, unless it has
   * come further already; by default it goes on as if nothing had been promised.
   */
  public abstract Optional<String> stepAfterBrokenPromise();

  /**
   * From which share of what a customer owes in a currency on, in percent, a dispute keeps back
   * messages about the rest, too; 1 to 100; by default none does.
   */
  public abstract Optional<Integer> disputedPercentHoldingAll();

  /**
   * How many days nothing is asked for of an invoice after its payment was charged back, 0 to 180;
   * default 75, as the bank may take that long to decide: who asks before may be paid twice. What
   * is won is money that may pay the invoice, and keeps it back as such.
   */
  @Value.Default
  public int daysAfterChargeback() {
    return 75;
  }

  /** The steps that are messages, in order. */
  public List<MessageStep> messages() {
    return steps().stream()
        .filter(MessageStep.class::isInstance)
        .map(MessageStep.class::cast)
        .toList();
  }

  /**
   * Decides for one customer, in whatever currencies it owes.
   *
   * @param debts what it owes and may be reminded of: nothing that is on hold or under way
   * @param messages the days on which it was written to, the last seven at least, in any order
   * @param least the least that is asked for in a currency
   * @param today the day, in the zone in which days late are counted
   */
  public DunningDecision decide(
      List<Debt> debts, List<LocalDate> messages, LeastAmounts least, LocalDate today) {
    return decide(debts, debts, messages, least, today);
  }

  /**
   * Decides for some of a customer's debts.
   *
   * @param all its debts, these and others, by which conditions go
   */
  DunningDecision decide(
      List<Debt> debts,
      List<Debt> all,
      List<LocalDate> messages,
      LeastAmounts least,
      LocalDate today) {
    return new Deciding(this, debts, all, messages, least, today).decide();
  }

  /** The same without some steps; what is to follow a broken promise falls with its step. */
  DunningPolicy without(Set<String> off) {
    return steps().stream().noneMatch(step -> off.contains(step.name()))
        ? this
        : withStepAfterBrokenPromise(stepAfterBrokenPromise().filter(name -> !off.contains(name)))
            .withSteps(steps().stream().filter(step -> !off.contains(step.name())).toList());
  }

  /**
   * Whether nothing is left to be sent for a debt, and its customer had as long to answer the last
   * message as the one before.
   */
  public boolean isGivenUp(Debt debt, LocalDate today) {
    Schedule schedule = Schedule.of(this, debt);
    return schedule.next(today).isEmpty()
        && debt.dueOn().isBefore(today)
        && debt.lastNamedOn()
            .map(sent -> !sent.plusDays(schedule.lastGap()).isAfter(today))
            .orElse(true);
  }

  /**
   * What speaks against another message on a day: one was sent not long ago, or the week is full.
   *
   * @param messages the days on which the recipient was written to, the last seven at least, each
   *     once, in any order
   */
  public Optional<Suppression> tooMany(List<LocalDate> messages, LocalDate today) {
    Optional<Suppression> tooSoon =
        messages.stream()
            .max(Comparator.naturalOrder())
            .filter(day -> day.plusDays(spacingDays()).isAfter(today))
            .map(day -> new Suppression.TooSoon(day, day.plusDays(spacingDays())));
    return tooSoon.or(() -> full(messages, today));
  }

  private Optional<Suppression> full(List<LocalDate> messages, LocalDate today) {
    List<LocalDate> week =
        messages.stream().filter(day -> day.plusDays(7).isAfter(today)).sorted().toList();
    return week.size() < mostAWeek()
        ? Optional.empty()
        : Optional.of(
            new Suppression.WeekIsFull(
                week.size(), week.get(week.size() - mostAWeek()).plusDays(7)));
  }

  /** A day itself if messages are sent on it, else the next one after. */
  LocalDate nextOpen(LocalDate day) {
    return day.datesUntil(day.plusYears(1))
        .filter(this::isOpenOn)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no message is ever sent after " + day));
  }

  /** Whether messages are sent on a day at all. */
  public boolean isOpenOn(LocalDate day) {
    return (!onBusinessDaysOnly() || businessDays().isBusinessDay(day))
        && quietHours().filter(quiet -> quiet.days().contains(day.getDayOfWeek())).isEmpty();
  }

  @Value.Check
  void check() {
    if (version().isBlank()) {
      throw new IllegalStateException("version must not be blank");
    }
    if (spacingDays() < 0) {
      throw new IllegalStateException("spacingDays must not be negative: " + spacingDays());
    }
    if (mostAWeek() < 1 || mostAWeek() > MAX_A_WEEK) {
      throw new IllegalStateException("mostAWeek must be 1 to 7: " + mostAWeek());
    }
    if (messages().stream()
        .findFirst()
        .filter(first -> first.time().anchor() == Anchor.PREVIOUS_STEP)
        .isPresent()) {
      throw new IllegalStateException("there is no message before " + messages().get(0).name());
    }
    List<String> names =
        Stream.concat(
                steps().stream().map(DunningStep::name),
                messages().stream().flatMap(step -> step.formerly().stream()))
            .toList();
    names.stream()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("two steps are, or were, called " + name);
            });
    if (stepAfterBrokenPromise()
        .filter(name -> messages().stream().noneMatch(step -> step.name().equals(name)))
        .isPresent()) {
      throw new IllegalStateException(
          "no message is called " + stepAfterBrokenPromise().get() + ", for a broken promise");
    }
    if (disputedPercentHoldingAll().filter(percent -> percent < 1 || percent > 100).isPresent()) {
      throw new IllegalStateException(
          "disputedPercentHoldingAll must be 1 to 100: " + disputedPercentHoldingAll().get());
    }
    if (daysAfterChargeback() < 0 || daysAfterChargeback() > MOST_DAYS_AFTER_CHARGEBACK) {
      throw new IllegalStateException(
          "daysAfterChargeback must be 0 to 180: " + daysAfterChargeback());
    }
    requireOrder();
    if (!isEverOpen()) {
      throw new IllegalStateException("there is no day on which messages are sent");
    }
  }

  private boolean isEverOpen() {
    LocalDate any = LocalDate.EPOCH;
    return any.datesUntil(any.plusYears(1)).anyMatch(this::isOpenOn);
  }

  /** Days of one sort can be compared whatever the debt; others are put in order for each. */
  private void requireOrder() {
    for (int i = 1; i < steps().size(); i++) {
      StepTime time = steps().get(i).time();
      StepTime before = steps().get(i - 1).time();
      boolean areAlike = steps().get(i).getClass().equals(steps().get(i - 1).getClass());
      if (time.anchor() != Anchor.PREVIOUS_STEP
          && time.anchor() == before.anchor()
          && time.unit() == before.unit()
          && (areAlike ? time.days() <= before.days() : time.days() < before.days())) {
        throw new IllegalStateException(
            "step " + steps().get(i).name() + " must come later than the one before it");
      }
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDunningPolicy.Builder {
    Builder() {}
  }
}
