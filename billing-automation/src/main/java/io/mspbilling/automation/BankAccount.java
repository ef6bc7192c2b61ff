package io.mspbilling.automation;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PayoutArrivals.Arrival;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.reconciliation.matching.CustomersMoney;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.reconciliation.matching.StrayDecisions;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains the lines of the bank account: payouts, payments, and payments taken back. */
final class BankAccount {

  private final Snapshot snapshot;
  private final BillingState state;
  private final BillingPolicies policies;
  private final Owing owing;
  private final LastMatching last;
  private final Worklist worklist;

  /**
   * @param owing before any of its lines is applied
   */
  BankAccount(
      Snapshot snapshot,
      BillingState state,
      BillingPolicies policies,
      Owing owing,
      LastMatching last,
      Worklist worklist) {
    this.owing = owing;
    this.last = last;
    this.snapshot = snapshot;
    this.state = state;
    this.policies = policies;
    this.worklist = worklist;
  }

  /**
   * What was decided about the lines that nothing explained so far.
   *
   * @param arrivals payouts
   * @param returns payments that the bank took back
   * @param asides lines that are no customer's money
   * @param money payments that were applied, or wait for a person
   */
  record Explained(
      List<Arrival> arrivals,
      List<ReturnedPayment> returns,
      List<SetAside> asides,
      BankPayments.Decided money) {}

  /** The payouts among the lines that nothing explained so far. */
  static List<Arrival> arrivals(Snapshot snapshot, BillingState state) {
    return state.arrivals.decide(
        state.news.payouts(), state.lines.waiting(), () -> customersMoney(snapshot, state));
  }

  private static CustomersMoney customersMoney(Snapshot snapshot, BillingState state) {
    return new CustomersMoney(snapshot.customers(), snapshot.invoices(), state.decisions.all());
  }

  Explained explain() {
    List<Arrival> arrivals =
        worklist
            .apart(
                new Subject.OfTask("payouts on the bank account"), () -> arrivals(snapshot, state))
            .orElse(List.of());
    List<BankLine> lines = new ArrayList<>(state.lines.waitingBeside(arrivals));
    List<SetAside> asides = setAside(lines);
    List<ReturnedPayment> returns =
        worklist
            .apart(new Subject.OfTask("money that left the bank account"), () -> takenBack(lines))
            .orElse(List.of());
    BankPayments.Decided money =
        worklist
            .apart(new Subject.OfTask("payments on the bank account"), () -> match(lines, returns))
            .orElse(BankPayments.Decided.NOTHING);
    return new Explained(arrivals, returns, asides, money);
  }

  /** Takes out what a rule covers. */
  private List<SetAside> setAside(List<BankLine> lines) {
    List<SetAside> asides = new ArrayList<>();
    lines.removeIf(
        line ->
            policies.setsAside().stream()
                .filter(rule -> rule.covers(line))
                .findFirst()
                .map(rule -> asides.add(new SetAside(line.id(), rule.reason())))
                .orElse(false));
    return asides;
  }

  /** What a person may have entered in the PSA is applied first, or it would stay there. */
  private List<ReturnedPayment> takenBack(List<BankLine> lines) {
    List<BankLine> out = lines.stream().filter(line -> line.amount().isNegative()).toList();
    Set<Money> entered = entered().stream().map(EnteredPayment::amount).collect(Collectors.toSet());
    Set<PaymentId> unapplied =
        lines.stream()
            .filter(line -> !entered.contains(line.amount()))
            .map(BankLine::id)
            .collect(Collectors.toSet());
    return state.returns.decide(
        out,
        payment -> unapplied.contains(payment) || state.receipts.find(payment).isPresent(),
        payment ->
            state.receipts.find(payment.id()).isPresent()
                || customersMoney(snapshot, state).test(payment),
        worklist);
  }

  private BankPayments.Decided match(List<BankLine> lines, List<ReturnedPayment> returns) {
    reportStray();
    Set<PaymentId> takenBack = new HashSet<>();
    returns.forEach(one -> takenBack.add(one.payment()));
    List<BankLine> in =
        lines.stream()
            .filter(line -> line.amount().isPositive() && !takenBack.contains(line.id()))
            .toList();
    return in.isEmpty()
        ? BankPayments.Decided.NOTHING
        : last.decide(
            new BankPayments(policies.matching()),
            in,
            owing.open(),
            owing.unknown(),
            snapshot.withEntered(entered()),
            state,
            worklist);
  }

  private List<EnteredPayment> entered() {
    return snapshot.entered().stream().filter(state.written::isEntered).toList();
  }

  private void reportStray() {
    StrayDecisions stray =
        new StrayDecisions(
            customer -> snapshot.customer(customer).isPresent(),
            state.lines::isWaiting,
            state.lines::wentBack,
            state.arrivals::payoutOf,
            state.receipts::find);
    stray.report(state.decisions.all(), worklist);
    stray.report(state.lines, worklist);
  }
}
