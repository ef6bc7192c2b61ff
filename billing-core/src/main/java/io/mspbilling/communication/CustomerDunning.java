package io.mspbilling.communication;

import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningCase;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.DunningDecision.Left;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.SentStep;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of the debts of one customer on a day: first what keeps each back, whatever its age,
 * then the policy. Decides nothing but by what it is given; not safe for use by several threads, as
 * what it reads is not.
 */
public final class CustomerDunning {

  private final DunningRules rules;
  private final Holds holds;
  private final Promises promises;
  private final Disputes disputes;
  private final Function<InvoiceId, Optional<LocalDate>> chargedBack;
  private final ReminderHistory history;
  private final SmallDebts small;
  private final ZoneId zone;
  private final Optional<ReminderOrder> but;
  private final Map<CustomerId, LocalDate> told;

  /**
   * @param chargedBack the day on which a payment of an invoice was last charged back; empty if
   *     none was
   * @param zone the MSP's, in which days are counted
   */
  public CustomerDunning(
      DunningRules rules,
      Holds holds,
      Promises promises,
      Disputes disputes,
      Function<InvoiceId, Optional<LocalDate>> chargedBack,
      ReminderHistory history,
      SmallDebts small,
      ZoneId zone) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.promises = Objects.requireNonNull(promises, "promises");
    this.disputes = Objects.requireNonNull(disputes, "disputes");
    this.chargedBack = Objects.requireNonNull(chargedBack, "chargedBack");
    this.history = Objects.requireNonNull(history, "history");
    this.small = Objects.requireNonNull(small, "small");
    this.zone = Objects.requireNonNull(zone, "zone");
    but = Optional.empty();
    told = Map.of();
  }

  private CustomerDunning(
      CustomerDunning same, Optional<ReminderOrder> but, Map<CustomerId, LocalDate> told) {
    rules = same.rules;
    holds = same.holds;
    promises = same.promises;
    disputes = same.disputes;
    chargedBack = same.chargedBack;
    history = same.history;
    small = same.small;
    zone = same.zone;
    this.but = but;
    this.told = told;
  }

  /** The same, as if a reminder of which it is not known whether it was sent had not been. */
  CustomerDunning without(ReminderOrder uncertain) {
    return new CustomerDunning(this, Optional.of(uncertain), told);
  }

  /**
   * The same, where customers are told of charges that failed by other messages that are ordered
   * and not sent yet: those count as messages to them, too.
   *
   * @param told on which day each of them is
   */
  public CustomerDunning beside(Map<CustomerId, LocalDate> told) {
    return new CustomerDunning(this, but, Map.copyOf(told));
  }

  DunningRules rules() {
    return rules;
  }

  /** The policy by which a debt is dunned on a day. */
  DunningPolicy policy(Debt debt, LocalDate day) {
    return rules.policy(debt.owed(), version(debt.sent()), day);
  }

  private static Optional<String> version(List<SentStep> sent) {
    return sent.stream().max(Comparator.comparing(SentStep::on)).map(one -> one.step().policy());
  }

  /**
   * Decides a day.
   *
   * @param owed all that the customer owes
   * @param charge what autopay will do about an invoice, in words; empty if nothing
   */
  public DunningDecision on(
      LocalDate day,
      CustomerId customer,
      List<OpenInvoice> owed,
      Function<OpenInvoice, Optional<String>> charge) {
    List<Left> left = new ArrayList<>();
    List<DunningCase> free = new ArrayList<>();
    Map<OpenInvoice, Money> disputed = disputes.disputed(owed);
    disputed.forEach(
        (one, part) -> {
          DunningCase whole = opened(one, charge, day);
          held(whole, disputed, day)
              .ifPresentOrElse(
                  why -> left.add(new Left(whole.debt(), why)),
                  () ->
                      free.add(
                          part.isZero() ? whole : opened(one.lessDisputed(part), charge, day)));
        });
    DunningDecision decision =
        DunningRules.decide(InvoiceCases.of(free, day), messagesTo(customer), small, day);
    left.addAll(decision.left());
    return new DunningDecision(
        decision.reminder(), decision.postponed(), left, decision.proposals());
  }

  /** On which days the customer was written to; what goes to several addresses apart is one. */
  private List<LocalDate> messagesTo(CustomerId customer) {
    return Stream.concat(
            days(history.messages().to(customer, but.map(ReminderOrder::key))),
            Optional.ofNullable(told.get(customer)).stream())
        .distinct()
        .toList();
  }

  private Stream<LocalDate> days(List<Instant> messages) {
    return messages.stream().map(at -> at.atZone(zone).toLocalDate());
  }

  /**
   * What speaks against a reminder on a day because the address that it is for was written to on
   * others, for other customers: one address may be that of many, as of those of one parent
   * company. What it gets for several of them on one day counts as one message, so that none has to
   * wait for ever.
   */
  Optional<Suppression> crowded(
      LocalDate day, CustomerId customer, String address, Reminder reminder) {
    List<LocalDate> forOthers =
        days(history.messages().forOthers(address, customer))
            .filter(other -> other.isBefore(day))
            .toList();
    return forOthers.isEmpty()
        ? Optional.empty()
        : policy(reminder.debts().get(0), day)
            .tooMany(
                Stream.concat(forOthers.stream(), messagesTo(customer).stream())
                    .distinct()
                    .toList(),
                day);
  }

  /**
   * Why the customer is, or is not, reminded on a day, and when it is next, if nothing changes:
   * what is sent on a day is exactly what this says of it, but for quiet hours and addresses.
   *
   * @param asOf today or any later day
   * @param owed all that the customer owes
   * @param charge what autopay will do about an invoice, in words; empty if nothing
   * @param isFree whether a message may go to its addresses on a day
   */
  ReminderProspect prospect(
      LocalDate asOf,
      CustomerId customer,
      List<OpenInvoice> owed,
      Function<OpenInvoice, Optional<String>> charge,
      BiPredicate<LocalDate, Reminder> isFree) {
    Optional<ReminderProspect.Next> next =
        asOf.datesUntil(asOf.plusYears(1))
            .flatMap(
                day ->
                    on(day, customer, owed, charge).reminder().stream()
                        .filter(reminder -> isFree.test(day, reminder))
                        .map(reminder -> new ReminderProspect.Next(day, reminder)))
            .findFirst();
    return new ReminderProspect(asOf, on(asOf, customer, owed, charge), next);
  }

  /** An instalment of a policy for whole invoices has the history of its invoice. */
  private DunningCase opened(
      OpenInvoice owed, Function<OpenInvoice, Optional<String>> charge, LocalDate day) {
    List<SentStep> ofItsOwn = history.sent(owed, true, zone, but);
    DunningPolicy policy = rules.policy(owed, version(ofItsOwn), day);
    if (policy.scope() != DunningScope.INVOICE) {
      return new DunningCase(debt(owed, ofItsOwn, charge), policy);
    }
    List<SentStep> ofTheInvoice = history.sent(owed, false, zone, but);
    return new DunningCase(
        debt(owed, ofTheInvoice, charge), rules.policy(owed, version(ofTheInvoice), day));
  }

  private Debt debt(
      OpenInvoice owed, List<SentStep> sent, Function<OpenInvoice, Optional<String>> charge) {
    return new Debt(owed, sent, charge.apply(owed), promises.brokenOn(owed.invoice().id()));
  }

  /**
   * What keeps a debt from being asked for on a day, whatever its age: a hold, an exclusion, a
   * dispute, a promise, a charge; empty if nothing does.
   *
   * @param owed all that its customer owes
   */
  public Optional<Suppression> keptBack(LocalDate day, OpenInvoice debt, List<OpenInvoice> owed) {
    return held(opened(debt, none -> Optional.empty(), day), disputes.disputed(owed), day);
  }

  /** What keeps a debt back: a hold, an exclusion, a dispute, a promise, a charge; else empty. */
  private Optional<Suppression> held(
      DunningCase about, Map<OpenInvoice, Money> disputed, LocalDate day) {
    OpenInvoice one = about.debt().owed();
    return holds
        .onMessages(one.invoice().id(), one.invoice().customer(), day)
        .<Suppression>map(hold -> new Suppression.OnHold(hold.kind(), hold.reason(), hold.until()))
        .or(() -> rules.exclusion(one, day))
        .or(() -> disputed(one, about.policy(), disputed))
        .or(() -> chargedBack(one.invoice().id(), about.policy(), day))
        .or(() -> promises.on(one.invoice().id(), day).map(CustomerDunning::promised))
        .or(
            () ->
                Optional.of(one)
                    .filter(OpenInvoice::inFlight)
                    .map(flying -> new Suppression.UnderWay(flying.underWay())));
  }

  private Optional<Suppression> disputed(
      OpenInvoice one, DunningPolicy policy, Map<OpenInvoice, Money> all) {
    if (one.open().equals(all.getOrDefault(one, disputes.disputed(one)))) {
      return Optional.of(
          new Suppression.Disputed(disputes.on(one.invoice().id()).get(0).toString()));
    }
    Currency currency = one.open().currency();
    Money owed = Money.sum(in(currency, all.keySet().stream().map(OpenInvoice::open)), currency);
    Money disputed = Money.sum(in(currency, all.values().stream()), currency);
    return policy
        .disputedPercentHoldingAll()
        .filter(percent -> isShare(disputed, percent, owed))
        .map(percent -> new Suppression.MostlyDisputed(disputed, owed));
  }

  private Optional<Suppression> chargedBack(
      InvoiceId invoice, DunningPolicy policy, LocalDate day) {
    int days = policy.daysAfterChargeback();
    return chargedBack
        .apply(invoice)
        .filter(on -> on.plusDays(days).isAfter(day))
        .map(on -> new Suppression.ChargedBack(on, on.plusDays(days)));
  }

  private static List<Money> in(Currency currency, Stream<Money> amounts) {
    return amounts.filter(amount -> amount.currency().equals(currency)).toList();
  }

  private static boolean isShare(Money part, int percent, Money whole) {
    return part.isPositive()
        && Math.multiplyExact(part.minorUnits(), 100L)
            >= Math.multiplyExact(whole.minorUnits(), (long) percent);
  }

  private static Suppression promised(Promise promise) {
    return new Suppression.Promised(promise.amount(), promise.payBy(), promise.lastDay());
  }
}
