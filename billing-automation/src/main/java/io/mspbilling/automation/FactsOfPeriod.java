package io.mspbilling.automation;

import io.mspbilling.agreements.AgreementHistory;
import io.mspbilling.calendar.Span;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.autopay.ConsentHistory;
import io.mspbilling.collection.decline.AchReturns;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.instalment.PlanHistory;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.answer.DisputeHistory;
import io.mspbilling.communication.answer.PromiseHistory;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Disputed;
import io.mspbilling.reporting.behaviour.Attempt;
import io.mspbilling.reporting.behaviour.BankDebit;
import io.mspbilling.reporting.behaviour.OnAutopay;
import io.mspbilling.reporting.behaviour.Promise;
import io.mspbilling.reporting.behaviour.Reminded;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.facts.LateChargeBill;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of some days, for figures. Pure: the same snapshot, journal and policies give the
 * same facts.
 */
final class FactsOfPeriod {

  /** A year of trends, and the quarter of sales that its first month is counted by. */
  private static final int MONTHS_ASKED = 15;

  private final Period period;
  private final Snapshot all;
  private final BillingState state;
  private final BillingPolicies policies;
  private final EffectHistory effects;
  private final LineHistory lines;
  private final List<JournalEntry> journal;

  /**
   * @param all every invoice, read since {@link #askedSince}
   * @param state what the journal tells
   * @param journal all entries that the state was made of
   */
  FactsOfPeriod(
      Period period,
      Snapshot all,
      BillingState state,
      List<JournalEntry> journal,
      BillingPolicies policies) {
    this.period = period;
    this.all = BillingDay.withTerms(all, policies);
    this.state = state;
    this.policies = policies;
    this.journal = journal;
    effects = EffectHistory.of(BillingState.TYPES, journal);
    lines = Fold.over(new LineHistory(), journal);
  }

  /** The first day of issue of the invoices of which the PSA is asked who paid them when. */
  static LocalDate askedSince(Period period) {
    return period.from().minusMonths(MONTHS_ASKED);
  }

  /**
   * @param plan what waits for people
   * @param prospects what will become of open invoices
   * @param decided tells what money that waits may be for
   */
  BillingFacts facts(
      Plan plan, Map<InvoiceId, InvoiceProspect> prospects, BillingDay.Decided decided) {
    Uncounted uncounted = new Uncounted();
    PlanHistory plans = Fold.over(new PlanHistory(policies.zone()), journal);
    List<Ledger> ledgers = new Ledgers(period, all, state, policies, plans, uncounted).make();
    BillingFacts.Builder facts =
        BillingFacts.builder()
            .period(period)
            .madeOn(all.today())
            .ledgers(ledgers)
            .recordedSince(journal.isEmpty() ? all.today() : day(journal.get(0).at()))
            .paymentNames(paymentNames(plan))
            .onAutopay(onAutopay())
            .reminders(reminders())
            .promises(promises())
            .lateChargeBills(lateChargeBills())
            .payouts(payouts())
            .attempts(attempts())
            .bankDebits(bankDebits())
            .bankLines(lines.in(period, policies.zone()))
            .disputed(disputed())
            .unexplained(unexplained())
            .planned(
                new KnownPayments(state, policies, decided.mayBePaid(), all.today())
                    .of(ledgers, prospects))
            .agreementChanges(
                Fold.over(new AgreementHistory(), journal).found().stream()
                    .filter(found -> period.contains(found.on()))
                    .toList())
            .exceptions(plan.exceptions());
    all.customers().stream()
        .sorted(Comparator.comparing(customer -> customer.id().text()))
        .forEach(customer -> facts.putCustomerNames(customer.id(), customer.name()));
    return facts.caveats(uncounted.caveats()).build();
  }

  /** Of those that wait, and those that rows are about. */
  private Map<PaymentId, String> paymentNames(Plan plan) {
    Map<PaymentId, String> names = new LinkedHashMap<>();
    Stream<BankLine> ofRows =
        plan.exceptions().stream()
            .map(ExceptionRow::subject)
            .filter(Subject.OfPayment.class::isInstance)
            .flatMap(subject -> lines.find(((Subject.OfPayment) subject).id()).stream());
    Stream.concat(state.lines.waiting().stream(), ofRows)
        .filter(line -> !line.counterparty().isBlank())
        .forEach(
            line -> names.put(line.id(), "from " + line.counterparty() + " on " + line.bookedOn()));
    return names;
  }

  private List<Money> unexplained() {
    return state.lines.waiting().stream()
        .filter(line -> period.contains(line.bookedOn()))
        .map(BankLine::amount)
        .filter(Money::isPositive)
        .toList();
  }

  private List<OnAutopay> onAutopay() {
    Set<OnAutopay> on = new LinkedHashSet<>();
    for (EffectState<ChargeRequest, ChargeResult> charge : effects.of(Charging.TYPE)) {
      Span since = Span.since(day(charge.intendedAt()));
      charge.order().allocations().forEach(part -> on.add(new OnAutopay(part.invoice(), since)));
    }
    ConsentHistory consents = Fold.over(new ConsentHistory(policies.zone()), journal);
    all.invoices().stream()
        .filter(invoice -> policies.autopay().rule(invoice).chargeOn().isPresent())
        .forEach(
            invoice ->
                consents
                    .covering(invoice)
                    .forEach(days -> on.add(new OnAutopay(invoice.id(), days))));
    return List.copyOf(on);
  }

  private List<Reminded> reminders() {
    return effects.of(Reminding.TYPE).stream()
        .filter(EffectState::hasSucceeded)
        .flatMap(this::reminded)
        .toList();
  }

  private Stream<Reminded> reminded(EffectState<ReminderOrder, ?> sent) {
    LocalDate on = sent.on().orElseGet(() -> day(sent.changedAt()));
    String message = sent.order().key().toString();
    return sent.order().covers().stream().map(debt -> new Reminded(debt.invoice(), on, message));
  }

  private List<Attempt> attempts() {
    return effects.of(Charging.TYPE).stream()
        .filter(one -> one.hasSucceeded() || one.status() == EffectStatus.REFUSED)
        .sorted(Comparator.comparing(EffectState::intendedAt))
        .flatMap(this::attempts)
        .toList();
  }

  private Stream<Attempt> attempts(EffectState<ChargeRequest, ChargeResult> charge) {
    LocalDate on = day(charge.intendedAt());
    Optional<LocalDate> failedOn = failedOn(charge).map(day -> ReceiptEvents.later(day, on));
    ChargeRequest order = charge.order();
    return order.allocations().stream()
        .map(
            part ->
                new Attempt(part.invoice(), on, order.method().rail(), part.amount(), failedOn));
  }

  /** A debit that the bank took back brought no more than one that was declined. */
  private Optional<LocalDate> failedOn(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge.hasSucceeded()
        ? charge.result().flatMap(ChargeResult::payment).stream()
            .flatMap(payment -> state.news.reversalsOf(payment).stream())
            .filter(reversal -> reversal.kind() == ReversalKind.RETURN)
            .map(Reversal::on)
            .min(Comparator.naturalOrder())
        : Optional.of(charge.on().orElseGet(() -> day(charge.changedAt())));
  }

  /** What a gateway declined by itself was never sent to a bank. */
  private List<BankDebit> bankDebits() {
    return effects.of(Charging.TYPE).stream()
        .filter(charge -> charge.order().method().rail() == Rail.ACH)
        .filter(charge -> charge.hasSucceeded() || returnCode(charge).isPresent())
        .map(charge -> new BankDebit(day(charge.intendedAt()), failedOn(charge).isPresent()))
        .toList();
  }

  private static Optional<String> returnCode(EffectState<ChargeRequest, ChargeResult> charge) {
    return charge
        .result()
        .flatMap(ChargeResult::decline)
        .map(Decline::code)
        .filter(code -> AchReturns.meaning(code).isPresent());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, policies.zone());
  }

  private List<Promise> promises() {
    return Fold.over(new PromiseHistory(), journal).all().stream()
        .map(
            made ->
                new Promise(
                    made.parts().stream().map(PromisedPart::invoice).collect(Collectors.toSet()),
                    made.madeOn(),
                    made.lastDay(),
                    made.amount()))
        .toList();
  }

  private Optional<List<LateChargeBill>> lateChargeBills() {
    Set<InvoiceId> bills = state.lateCharges.bills();
    if (bills.isEmpty() && policies.lateCharges().equals(LateChargePolicy.none())) {
      return Optional.empty();
    }
    return Optional.of(
        all.invoices().stream()
            .filter(invoice -> bills.contains(invoice.id()) && !invoice.isVoid())
            .map(bill -> new LateChargeBill(bill.id(), bill.issuedOn(), bill.total()))
            .toList());
  }

  private List<Payout> payouts() {
    return Fold.over(new GatewayNews(), journal).payouts().stream()
        .filter(payout -> period.contains(payout.arrivesOn()))
        .toList();
  }

  private List<Disputed> disputed() {
    return Fold.over(new DisputeHistory(policies.zone()), journal).all().stream()
        .map(
            dispute ->
                new Disputed(dispute.value().invoice(), dispute.value().part(), dispute.days()))
        .toList();
  }
}
