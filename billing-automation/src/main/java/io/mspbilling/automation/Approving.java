package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.Refunding;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchLine;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.UnresolvedPayment;
import io.mspbilling.worklist.Approvals;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what people want to see before it is done, and charges and refunds of a day that is out of
 * the ordinary. What follows from money that came in is never held: it happened.
 */
final class Approving {

  private final BillingState state;
  private final BillingPolicies policies;
  private final LocalDate today;
  private final Worklist worklist;
  private final List<Match> matches = new ArrayList<>();
  private final List<Planned<?, ?>> actions = new ArrayList<>();

  Approving(BillingState state, BillingPolicies policies, LocalDate today, Worklist worklist) {
    this.state = state;
    this.policies = policies;
    this.today = today;
    this.worklist = worklist;
  }

  /** What waits for a person to approve it. */
  Held held() {
    return new Held(matches, actions);
  }

  /** Money whose match nobody approved waits like other money that nobody has explained. */
  BankPayments.Decided free(BankPayments.Decided decided) {
    if (!policies.approvesEverything()) {
      return decided;
    }
    List<Match> applied = new ArrayList<>();
    List<UnresolvedPayment> unresolved = new ArrayList<>(decided.unresolved());
    for (Match match : decided.applied()) {
      if (state.approvals.isApproved(name(state.approvals, match))) {
        applied.add(match);
      } else {
        matches.add(match);
        unresolved.add(
            new UnresolvedPayment(
                match.payment().id(),
                match.payment().amount(),
                match.customer(),
                match.lines().stream().map(MatchLine::item).collect(Collectors.toSet())));
      }
    }
    report(
        "payments to be applied",
        matches.stream().map(match -> match.payment().amount()).toList(),
        "all that is done is approved before");
    return new BankPayments.Decided(applied, unresolved);
  }

  static EffectKey name(Approvals approvals, Match match) {
    return approvals.name("match of " + match.payment().id(), Matches.decided(match));
  }

  /** The orders that may be carried out. */
  List<Planned<?, ?>> free(List<Planned<?, ?>> orders) {
    List<Money> charges =
        Planned.ordersOf(Charging.TYPE, orders).stream().map(ChargeRequest::amount).toList();
    List<Money> refunds =
        Planned.ordersOf(Refunding.TYPE, orders).stream().map(RefundRequest::amount).toList();
    hold(
        Charging.TYPE,
        orders,
        why("these are the first charges", isFirst() && policies.approvesFirstCharges())
            .or(
                () ->
                    tooMuch(
                        policies.chargesADay(),
                        state.totals.charges(today, policies.zone()),
                        charges)));
    hold(
        Refunding.TYPE,
        orders,
        tooMuch(policies.refundsADay(), state.totals.refunds(today, policies.zone()), refunds));
    hold(Reminding.TYPE, orders, Optional.empty());
    hold(Noticing.TYPE, orders, Optional.empty());
    Set<EffectKey> waiting = new HashSet<>();
    actions.forEach(order -> waiting.add(order.key()));
    return orders.stream().filter(order -> !waiting.contains(order.key())).toList();
  }

  private boolean isFirst() {
    return state.totals.firstCharge(policies.zone()).filter(today::isAfter).isEmpty();
  }

  private Optional<String> tooMuch(DayLimit limit, List<Money> begun, List<Money> planned) {
    return why(
        "with "
            + begun.size()
            + " that were begun today, of "
            + amounts(begun)
            + ", that is more than the usual "
            + limit.count()
            + " or "
            + amounts(limit.totals()),
        limit.isExceededBy(Stream.concat(begun.stream(), planned.stream()).toList()));
  }

  private static Optional<String> why(String reason, boolean applies) {
    return applies ? Optional.of(reason) : Optional.empty();
  }

  private void hold(EffectType<?, ?> type, List<Planned<?, ?>> orders, Optional<String> because) {
    Optional<String> reason =
        because.or(() -> why("all that is done is approved before", policies.approvesEverything()));
    if (reason.isPresent()) {
      List<Planned<?, ?>> unapproved =
          orders.stream()
              .filter(order -> order.type().equals(type))
              .filter(order -> !state.approvals.isApproved(state.approvals.name(order)))
              .toList();
      actions.addAll(unapproved);
      report(
          type + "s",
          unapproved.stream().flatMap(order -> amount(order).stream()).toList(),
          unapproved.size(),
          reason.get());
    }
  }

  private static Optional<Money> amount(Planned<?, ?> planned) {
    if (planned.order() instanceof ChargeRequest charge) {
      return Optional.of(charge.amount());
    }
    return planned.order() instanceof RefundRequest refund
        ? Optional.of(refund.amount())
        : Optional.empty();
  }

  private void report(String what, List<Money> amounts, String reason) {
    report(what, amounts, amounts.size(), reason);
  }

  private void report(String what, List<Money> amounts, int count, String reason) {
    if (count > 0) {
      List<Money> sums = Money.sums(amounts);
      worklist.leave(
          ExceptionRow.builder()
              .kind(ExceptionKind.NOT_APPROVED)
              .subject(new Subject.OfTask(what))
              .amount(sums.stream().filter(sum -> sums.size() == 1).findFirst())
              .facts(count + " wait, of " + amounts(amounts) + ": " + reason)
              .remedy("look at them and approve the plan, or put right what is wrong")
              .build());
    }
  }

  private static String amounts(List<Money> amounts) {
    return amounts.isEmpty() ? "no amount" : Words.sums(amounts);
  }
}
