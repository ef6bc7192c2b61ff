package io.mspbilling.automation;

import io.mspbilling.collection.DueCharges;
import io.mspbilling.communication.DueReminders;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.issuance.WriteBack;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Bookkeeping;
import io.mspbilling.reconciliation.PaymentPostings;
import io.mspbilling.reconciliation.PayoutArrivals.Arrival;
import io.mspbilling.reconciliation.PayoutPostings;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.ReversalPostings;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.StrayDecisions;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One day of billing: asks each stage's rules in turn, and decides nothing itself. Pure: the same
 * snapshot, state and policies give the same plan.
 */
public final class BillingDay {

  private final Snapshot snapshot;
  private final BillingState state;
  private final BillingPolicies policies;
  private final Worklist worklist;
  private final Bookkeeping books;

  private BillingDay(
      Snapshot snapshot, BillingState state, BillingPolicies policies, Set<PostingKind> postings) {
    this.snapshot = snapshot;
    this.state = state;
    this.policies = policies;
    worklist = new Worklist(state.effects);
    books =
        new Bookkeeping(
            state.tenant,
            postings,
            state.posted,
            id -> snapshot.customer(id).map(BookCustomer::of));
  }

  /**
   * Decides a day anew from what is kept of it: the same entries and the same snapshot give the
   * same plan, on any machine.
   *
   * @param journal all entries, from the first
   * @param postings the kinds of posting that the books take; empty if there are no books
   * @throws io.mspbilling.journal.JournalException if an entry cannot be read
   */
  public static Plan plan(
      TenantId tenant,
      Snapshot snapshot,
      Iterable<JournalEntry> journal,
      BillingPolicies policies,
      Set<PostingKind> postings) {
    BillingState state = Fold.over(new BillingState(tenant, policies), journal);
    return decide(snapshot, state, policies, postings).plan();
  }

  /**
   * What was decided, and what nothing was left to decide about.
   *
   * @param settled receipts of which PSA and books know all
   * @param closed payouts of which the books know all
   */
  record Decided(Plan plan, List<PaymentId> settled, List<PayoutId> closed) {}

  /**
   * Decides what to do now.
   *
   * @param postings the kinds of posting that the books take; empty if there are no books
   */
  static Decided decide(
      Snapshot snapshot, BillingState state, BillingPolicies policies, Set<PostingKind> postings) {
    return new BillingDay(snapshot, state, policies, postings).decide();
  }

  private Decided decide() {
    snapshot.unreadable().stream().map(ExceptionRow::of).forEach(worklist::leave);
    state.refunds.decide(worklist);
    List<Arrival> arrivals = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    worklist.apart(
        "the lines of the bank account",
        () -> {
          arrivals.addAll(state.arrivals.decide(state.news.payouts(), state.lines.waiting()));
          matches.addAll(match(arrivals));
        });
    List<Receipt> fresh = matches.stream().map(state.lines::of).toList();
    Owing owing = new Owing(snapshot, state, policies, fresh, worklist);
    List<PaymentId> settled = settle(owing, fresh);
    List<PayoutId> closed = payouts();
    charge(owing);
    remind(owing);
    Plan plan =
        new Plan(
            snapshot.today(), state.at(), arrivals, matches, worklist.orders(), worklist.rows());
    return new Decided(plan, settled, closed);
  }

  private List<Match> match(List<Arrival> arrivals) {
    state.lines.reportRemainders(worklist);
    reportStray();
    Set<PaymentId> payouts = arrivals.stream().map(Arrival::line).collect(Collectors.toSet());
    List<BankLine> lines =
        state.lines.waiting().stream()
            .filter(line -> line.amount().isPositive() && !payouts.contains(line.id()))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : new BankPayments(policies.matching())
            .decide(
                lines,
                new Owing(snapshot, state, policies, List.of(), worklist).open(),
                snapshot.invoices(),
                snapshot.customers(),
                state.decisions.all(),
                worklist);
  }

  private void reportStray() {
    StrayDecisions stray =
        new StrayDecisions(
            this::isKnown, state.lines::isWaiting, state.arrivals::payoutOf, state.receipts::find);
    stray.report(state.decisions.all(), worklist);
    state.lines.unusable().forEach(one -> stray.reportConfirmed(one, true, worklist));
    state.lines.unknown().forEach(one -> stray.reportConfirmed(one, false, worklist));
  }

  private boolean isKnown(CustomerId customer) {
    return snapshot.customer(customer).isPresent();
  }

  /** Tells the PSA and the books of what came in and went back. */
  private List<PaymentId> settle(Owing owing, List<Receipt> fresh) {
    WriteBack writeBack =
        new WriteBack(
            state.tenant,
            state.effects,
            state.written,
            snapshot.psaFeatures(),
            owing::isPaidWhole,
            owing::on);
    PaymentPostings payments =
        new PaymentPostings(books, state.effects, state.receipts.reversed(), owing::history);
    ReversalPostings reversals = new ReversalPostings(books, policies.refundReopensInvoices());
    List<PaymentId> settled = new ArrayList<>();
    List<Receipt> unsettled = new ArrayList<>(state.receipts.unsettled());
    unsettled.addAll(fresh);
    unsettled.sort(Receipt.IN_ORDER);
    for (Receipt receipt : unsettled) {
      boolean told =
          worklist.apart(
              "payment " + receipt.payment(),
              () -> {
                boolean recorded = writeBack.decide(receipt, owing.history(receipt), worklist);
                boolean posted = payments.decide(receipt, worklist);
                boolean reversed =
                    reversals.decide(
                        receipt,
                        state.receipts.reversalsOf(receipt),
                        owing.history(receipt),
                        worklist);
                return recorded && posted && reversed;
              });
      if (told) {
        settled.add(receipt.payment());
      }
    }
    state.receipts.unknownReversals().forEach(one -> ReversalPostings.unknown(one, worklist));
    state.news.disputesWon().forEach(won -> ReversalPostings.won(won, worklist));
    return settled;
  }

  private List<PayoutId> payouts() {
    PayoutPostings postings = new PayoutPostings(books, state.receipts::find);
    List<PayoutId> closed = new ArrayList<>();
    for (Payout payout : state.news.payouts()) {
      if (worklist.apart("payout " + payout.id(), () -> post(payout, postings))) {
        closed.add(payout.id());
      }
    }
    return closed;
  }

  private boolean post(Payout payout, PayoutPostings postings) {
    Optional<Arrival> arrival =
        state.arrivals.find(payout.id()).filter(one -> !isApplied(one.line()));
    if (arrival.isEmpty()) {
      state.arrivals.reportMissing(payout, snapshot.today(), worklist);
      return false;
    }
    return postings.decide(payout, arrival.get().bookedOn(), worklist);
  }

  private boolean isApplied(PaymentId line) {
    return state.receipts.find(line).isPresent();
  }

  private void charge(Owing owing) {
    state.autopay.reportUnknown(this::isKnown, worklist);
    state.holds.reportUnknown(
        this::isKnown,
        invoice -> owing.on(invoice).isPresent() || !state.receipts.on(invoice).isEmpty(),
        snapshot.today(),
        worklist);
    new DueCharges(
            state.tenant,
            state.autopay,
            state.holds,
            state.charges,
            policies.retry(),
            policies.zone(),
            snapshot.today())
        .decide(owing.open(), worklist);
  }

  private void remind(Owing owing) {
    new DueReminders(
            state.tenant,
            policies.dunning(),
            policies.sender(),
            state.holds,
            state.reminders,
            policies.zone(),
            snapshot.today())
        .decide(owing.open(), snapshot::customer, state.autopay::covers, worklist);
  }
}
