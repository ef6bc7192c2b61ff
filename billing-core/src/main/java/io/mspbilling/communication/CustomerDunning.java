package io.mspbilling.communication;

import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.DunningDecision.Left;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of the debts of one customer on a day: first what keeps each back, whatever its age,
 * then the policy. Decides nothing but by what it is given; not safe for use by several threads, as
 * what it reads is not.
 */
public final class CustomerDunning {

  private final DunningPolicy policy;
  private final Holds holds;
  private final Promises promises;
  private final Disputes disputes;
  private final ReminderHistory history;
  private final SmallDebts small;
  private final ZoneId zone;

  /**
   * @param zone the MSP's, in which days are counted
   */
  public CustomerDunning(
      DunningPolicy policy,
      Holds holds,
      Promises promises,
      Disputes disputes,
      ReminderHistory history,
      SmallDebts small,
      ZoneId zone) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.promises = Objects.requireNonNull(promises, "promises");
    this.disputes = Objects.requireNonNull(disputes, "disputes");
    this.history = Objects.requireNonNull(history, "history");
    this.small = Objects.requireNonNull(small, "small");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  DunningPolicy policy() {
    return policy;
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
    List<Debt> free = new ArrayList<>();
    for (OpenInvoice one : owed) {
      held(one, owed, day)
          .ifPresentOrElse(
              why -> left.add(new Left(debt(one, charge), why)),
              () -> free.add(debt(disputes.undisputed(one).orElseThrow(), charge)));
    }
    List<LocalDate> messages =
        history.messages(customer).stream().map(at -> at.atZone(zone).toLocalDate()).toList();
    DunningDecision decision = policy.decide(free, messages, small, day);
    left.addAll(decision.left());
    return new DunningDecision(decision.reminder(), left, decision.proposals());
  }

  /**
   * Why the customer is, or is not, reminded on a day, and when it is next, if nothing changes:
   * what is sent on a day is exactly what this says of it, but for quiet hours and a customer
   * without an address.
   *
   * @param asOf today or any later day
   * @param owed all that the customer owes
   * @param charge what autopay will do about an invoice, in words; empty if nothing
   */
  public ReminderProspect prospect(
      LocalDate asOf,
      CustomerId customer,
      List<OpenInvoice> owed,
      Function<OpenInvoice, Optional<String>> charge) {
    Optional<ReminderProspect.Next> next =
        asOf.datesUntil(asOf.plusYears(1))
            .flatMap(
                day ->
                    on(day, customer, owed, charge).reminder().stream()
                        .map(reminder -> new ReminderProspect.Next(day, reminder)))
            .findFirst();
    return new ReminderProspect(asOf, on(asOf, customer, owed, charge), next);
  }

  private Debt debt(OpenInvoice owed, Function<OpenInvoice, Optional<String>> charge) {
    return new Debt(
        owed,
        history.sent(owed, policy.scope() != DunningScope.INVOICE, zone),
        charge.apply(owed),
        promises.brokenOn(owed.invoice().id()));
  }

  /** What keeps a debt back: a hold, a dispute, a promise, a charge; empty if nothing does. */
  private Optional<Suppression> held(OpenInvoice one, List<OpenInvoice> all, LocalDate day) {
    return holds
        .onMessages(one.invoice().id(), one.invoice().customer(), day)
        .<Suppression>map(hold -> new Suppression.OnHold(hold.kind(), hold.reason(), hold.until()))
        .or(() -> disputed(one, all))
        .or(() -> promises.on(one.invoice().id(), day).map(CustomerDunning::promised))
        .or(
            () ->
                Optional.of(one)
                    .filter(OpenInvoice::inFlight)
                    .map(flying -> new Suppression.UnderWay(flying.underWay())));
  }

  private Optional<Suppression> disputed(OpenInvoice one, List<OpenInvoice> all) {
    if (disputes.undisputed(one).isEmpty()) {
      return Optional.of(
          new Suppression.Disputed(disputes.on(one.invoice().id()).get(0).toString()));
    }
    Currency currency = one.open().currency();
    List<OpenInvoice> track =
        all.stream().filter(other -> other.open().currency().equals(currency)).toList();
    Money owed = Money.sum(track.stream().map(OpenInvoice::open).toList(), currency);
    Money disputed = Money.sum(track.stream().map(disputes::disputed).toList(), currency);
    return policy
        .disputedPercentHoldingAll()
        .filter(percent -> isShare(disputed, percent, owed))
        .map(percent -> new Suppression.MostlyDisputed(disputed, owed));
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
