package io.mspbilling.automation;

import io.mspbilling.collection.Prospect;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.issuance.WriteBack;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
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
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One day of billing: asks each stage's rules in turn, and decides nothing itself. Pure: the same
 * snapshot, state and policies give the same plan.
 */
public final class BillingDay {

  private final Snapshot snapshot;
  private final BillingState state;
  private final BillingPolicies policies;
  private final LastMatching last;
  private final LeftOut leftOut;
  private final Worklist worklist;
  private final Bookkeeping books;

  private BillingDay(
      Snapshot snapshot,
      BillingState state,
      BillingPolicies policies,
      Set<PostingKind> postings,
      LastMatching last,
      LeftOut leftOut) {
    this.last = last;
    this.leftOut = leftOut;
    this.snapshot = withTerms(snapshot, policies);
    this.state = state;
    this.policies = policies;
    worklist = new Worklist(state.effects);
    books =
        new Bookkeeping(
            state.tenant,
            postings,
            state.posted,
            id -> snapshot.customer(id).map(BookCustomer::of),
            policies.booksClosedThrough());
  }

  /** An invoice of which the PSA does not say when it is due is due after the usual terms. */
  static Snapshot withTerms(Snapshot snapshot, BillingPolicies policies) {
    if (snapshot.invoices().stream().allMatch(invoice -> invoice.dueOn().isPresent())) {
      return snapshot;
    }
    return snapshot.withInvoices(
        snapshot.invoices().stream()
            .map(
                invoice ->
                    invoice.dueOn().isPresent()
                        ? invoice
                        : invoice.withDueOn(invoice.issuedOn().plusDays(policies.termsDays())))
            .toList());
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
    Decided decided =
        decide(snapshot, state, policies, postings, new LastMatching(), new LeftOut());
    ExceptionHistory.Sorted rows = state.exceptions.sort(decided.rows(), snapshot.today());
    return decided.plan().withExceptions(rows.waiting()).withDismissed(rows.dismissed());
  }

  /**
   * What was decided, and what nothing was left to decide about.
   *
   * @param plan without rows
   * @param rows what waits for people, in no order
   * @param settled receipts of which PSA and books know all
   * @param closed payouts of which the books know all
   * @param open all that is owed
   * @param collected what was decided about asking for it
   */
  record Decided(
      Plan plan,
      List<ExceptionRow> rows,
      List<PaymentId> settled,
      List<PayoutId> closed,
      List<OpenInvoice> open,
      Collecting.Collected collected) {

    /** Why what is open and not asked for, or not charged, is kept back. */
    Map<InvoiceId, Prospect.NotCharged> keptBack() {
      return collected.kept().reasons(rows);
    }

    /** How much of what is open may be paid by money that waits to be explained. */
    Map<InvoiceId, Money> mayBePaid() {
      return collected.held().mayBePaid(open);
    }
  }

  /**
   * Decides what to do now.
   *
   * @param postings the kinds of posting that the books take; empty if there are no books
   * @param last need not be decided again; it changes no decision
   * @param leftOut is not charged in this run
   */
  static Decided decide(
      Snapshot snapshot,
      BillingState state,
      BillingPolicies policies,
      Set<PostingKind> postings,
      LastMatching last,
      LeftOut leftOut) {
    return new BillingDay(snapshot, state, policies, postings, last, leftOut).decide();
  }

  private Decided decide() {
    snapshot.unreadable().stream().map(ExceptionRow::of).forEach(worklist::leave);
    state.refunds.decide(state.receipts::find, worklist);
    state.trueUps.decide(snapshot.psaFeatures().contains(PsaFeature.SET_QUANTITIES), worklist);
    Owing before = new Owing(snapshot, state, policies, List.of()).counted(worklist);
    BankAccount.Explained bank =
        new BankAccount(snapshot, state, policies, before, last, worklist).explain();
    Approving approving = new Approving(state, policies, snapshot.today(), worklist);
    BankPayments.Decided money = approving.free(bank.money());
    List<Receipt> fresh = money.applied().stream().map(state.lines::of).toList();
    Owing owing =
        fresh.isEmpty() ? before : new Owing(snapshot, state, policies, fresh).counted(worklist);
    List<PaymentId> settled = settle(owing, notEntered(money.applied()));
    List<PayoutId> closed = payouts();
    Collecting.Collected collected =
        new Collecting(snapshot, state, policies, leftOut, worklist)
            .decide(owing, money.unresolved());
    List<Planned<?, ?>> orders = approving.free(worklist.orders());
    Plan plan =
        Plan.builder()
            .day(snapshot.today())
            .decidedAt(state.at())
            .arrivals(bank.arrivals())
            .returns(bank.returns())
            .asides(bank.asides())
            .matches(money.applied())
            .actions(orders)
            .held(approving.held())
            .build();
    return new Decided(plan, worklist.rows(), settled, closed, owing.open(), collected);
  }

  /** What stands in the PSA already is told to the books once it is known that it does. */
  private List<Receipt> notEntered(List<Match> applied) {
    return applied.stream()
        .filter(match -> match.recorded().isEmpty())
        .map(state.lines::of)
        .toList();
  }

  /** Tells the PSA and the books of what came in and went back. */
  private List<PaymentId> settle(Owing owing, List<Receipt> fresh) {
    WriteBack writeBack =
        new WriteBack(state.tenant, state.effects, state.written, snapshot.psaFeatures(), owing);
    PaymentPostings payments =
        new PaymentPostings(books, state.effects, state.receipts.reversed(), owing::history);
    ReversalPostings reversals = new ReversalPostings(books);
    List<PaymentId> settled = new ArrayList<>();
    List<Receipt> unsettled = new ArrayList<>(state.receipts.unsettled());
    unsettled.addAll(fresh);
    unsettled.sort(Receipt.IN_ORDER);
    AppliedAnew anew =
        new AppliedAnew(
            state, unsettled, receipt -> writeBack.isOutdated(receipt, owing.history(receipt)));
    for (Receipt receipt : unsettled) {
      worklist
          .apart(
              new Subject.OfPayment(receipt.payment()),
              () -> {
                boolean recorded =
                    !anew.mustWait(receipt, worklist)
                        && writeBack.decide(receipt, owing.history(receipt), worklist);
                boolean posted = payments.decide(receipt, worklist);
                boolean reversed =
                    reversals.decide(
                        receipt,
                        state.receipts.reversalsOf(receipt),
                        owing.history(receipt),
                        worklist);
                return recorded && posted && reversed;
              })
          .filter(told -> told)
          .ifPresent(told -> settled.add(receipt.payment()));
    }
    state.lines.reportReturned(
        snapshot.journalSequence(),
        invoice -> owing.on(invoice).filter(Money::isPositive).isPresent(),
        worklist);
    state.receipts.unknownReversals().forEach(one -> ReversalPostings.unknown(one, worklist));
    new ShownInPsa(snapshot, state, owing, worklist).report();
    state.contradictions.report(worklist);
    state.posted.report(worklist);
    state.otherwise.report(worklist);
    new WonDisputes(state).report(worklist);
    return settled;
  }

  private List<PayoutId> payouts() {
    UnknownCharges unknown = new UnknownCharges(state);
    PayoutPostings postings = new PayoutPostings(books, state.receipts::find, unknown::mayBe);
    List<PayoutId> closed = new ArrayList<>();
    for (Payout payout : state.news.payouts()) {
      worklist
          .apart(new Subject.OfPayout(payout.id()), () -> post(payout, postings))
          .filter(done -> done)
          .ifPresent(done -> closed.add(payout.id()));
    }
    return closed;
  }

  private boolean post(Payout payout, PayoutPostings postings) {
    Optional<Arrival> arrival =
        state.arrivals.find(payout.id()).filter(one -> state.receipts.find(one.line()).isEmpty());
    if (payout.net().isZero() && !payout.arrivesOn().isAfter(snapshot.today())) {
      return postings.decide(payout, payout.arrivesOn(), worklist); // No bank shows nothing.
    }
    if (arrival.isEmpty()) {
      state.arrivals.reportMissing(payout, snapshot.today(), state.lines.waiting(), worklist);
      return false;
    }
    return postings.decide(payout, arrival.get().bookedOn(), worklist);
  }
}
