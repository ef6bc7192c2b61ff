package io.mspbilling.automation;

import io.mspbilling.agreements.KnownAgreements;
import io.mspbilling.agreements.TrueUps;
import io.mspbilling.collection.ChargeHistory;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Contradictions;
import io.mspbilling.collection.DayTotals;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.MovedCharges;
import io.mspbilling.collection.Prospects;
import io.mspbilling.collection.Refunding;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.collection.latefee.SettledLateCharges;
import io.mspbilling.collection.retry.Retries;
import io.mspbilling.collection.surcharge.TodaysSurcharges;
import io.mspbilling.communication.Bounces;
import io.mspbilling.communication.CustomerDunning;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.NoticeHistory;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.OldDebts;
import io.mspbilling.communication.ReminderHistory;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.issuance.PaidInvoices;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.issuance.WrittenBack;
import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.TenantId;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.policies.PoliciesInForce;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.PostedDocuments;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.reconciliation.matching.BankReceipts;
import io.mspbilling.reconciliation.matching.BankReturns;
import io.mspbilling.reconciliation.matching.Decisions;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.worklist.Approvals;
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ShownOtherwise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that the journal tells, in the words of billing, kept up to date entry by entry. It knows
 * every entry up to {@link #at()} and none after it. Not safe for use by several threads.
 */
final class BillingState implements Fold, Kept {

  /** All that the billing day does to the outside world. */
  static final List<EffectType<?, ?>> TYPES =
      List.of(
          Charging.TYPE,
          Refunding.TYPE,
          Recording.TYPE,
          TakingBack.TYPE,
          PostingToBooks.TYPE,
          Reminding.TYPE,
          Noticing.TYPE,
          TrueUps.TYPE);

  /**
   * Changes whenever the same entries make another state than before, or its parts are named
   * otherwise: a checkpoint of the other edition is not taken.
   */
  static final String EDITION = "34";

  /** What people decide; everything else comes from vendors and from ourselves. */
  private static final List<Predicate<JournalRecord>> DECISIONS =
      List.of(
          Approvals::isOne,
          Autopay::isOne,
          Bounces::isOne,
          Disputes::isOne,
          Holds::isOne,
          InstalmentPlans::isOne,
          OldDebts::isOne,
          OpeningBalances::isOne,
          Promises::isOne,
          Refunds::isOne,
          SettledLateCharges::isOne,
          Matches::isOne,
          ReturnedPayment::isOne,
          Decisions::isOne,
          ExceptionHistory::isOne,
          TrueUps::isOne,
          UnappliedCash::isOne);

  final TenantId tenant;
  final Effects effects = new Effects(TYPES);
  final Watermarks watermarks = new Watermarks();
  final GatewayNews news = new GatewayNews();
  final OpeningBalances opening = new OpeningBalances();
  final PoliciesInForce policies = new PoliciesInForce();
  final OldDebts oldDebts = new OldDebts();
  final Autopay autopay = new Autopay();
  final Promises promises = new Promises();
  final Disputes disputes = new Disputes();
  final Holds holds = new Holds(promises, disputes);
  final InstalmentPlans plans = new InstalmentPlans();
  final SettledLateCharges lateCharges = new SettledLateCharges();
  final Matches matches = new Matches();
  final Decisions decisions = new Decisions();
  final UnappliedCash unapplied = new UnappliedCash();
  final ChargeHistory charges = new ChargeHistory(effects, news);
  final ReminderHistory reminders = new ReminderHistory(effects);
  final NoticeHistory notices = new NoticeHistory(effects);
  final Bounces bounces = new Bounces(effects);
  final PaidOfLate late = new PaidOfLate();
  final Receipts receipts = new Receipts(effects, news, late);
  final BankReceipts lines;
  final BankReturns returns = new BankReturns();
  final Contradictions contradictions =
      new Contradictions(effects, news, payment -> receipts.find(payment).isPresent());
  final PaidInvoices paid = new PaidInvoices();
  final ShownOtherwise otherwise = new ShownOtherwise();
  final ExceptionHistory exceptions = new ExceptionHistory();
  final DayTotals totals = new DayTotals(effects);
  final KnownAgreements agreements = new KnownAgreements();
  final TrueUps trueUps = new TrueUps(effects);
  final Approvals approvals;
  final Refunds refunds;
  final WrittenBack written;
  final PostedDocuments posted;
  final PayoutArrivals arrivals;
  private final List<Fold> folds;
  private final List<Kept> all;
  private long at;

  /**
   * What will become of invoices by autopay, as things stand.
   *
   * @param chargeable all that autopay may charge, today or later
   */
  Prospects prospects(BillingPolicies policies, List<OpenInvoice> chargeable) {
    return new Prospects(
            autopay,
            policies.autopay(),
            new Retries(policies.retry(), policies.bankingDays(), policies.zone()),
            holds,
            charges,
            moved(policies))
        .among(chargeable);
  }

  private MovedCharges moved(BillingPolicies policies) {
    return policies.notices().tells(NoticeKind.CHARGE_AHEAD)
        ? new MovedCharges(notices::lastCharge, policies.bankingDays())
        : MovedCharges.none();
  }

  TodaysSurcharges surcharges(
      BillingPolicies policies,
      Function<CustomerId, Optional<Customer>> customers,
      LocalDate today) {
    return new TodaysSurcharges(policies.surcharge(), customers, autopay, today);
  }

  /**
   * Whether what was promised can be: its invoice is open, or was paid or reminded of by us.
   *
   * @param open what is open on the invoice; empty if the PSA does not show it as open
   */
  boolean isReal(PromisedPart part, Optional<Money> open) {
    return open.map(owed -> owed.currency().equals(part.promised().currency()))
        .orElseGet(
            () ->
                promises.isSeen(part.invoice())
                    || !receipts.on(part.invoice()).isEmpty()
                    || reminders.count(part.invoice()) > 0);
  }

  /** What becomes of customers' debts by dunning, as things stand. */
  CustomerDunning dunning(BillingPolicies policies) {
    return new CustomerDunning(
        policies.dunning(),
        holds,
        promises,
        disputes,
        receipts::chargedBackOn,
        reminders,
        new SmallDebts(policies.leastAmounts()),
        policies.zone());
  }

  BillingState(TenantId tenant, BillingPolicies rules) {
    this.tenant = tenant;
    approvals = new Approvals(tenant);
    refunds = new Refunds(tenant, effects);
    written = new WrittenBack(tenant, effects);
    lines = new BankReceipts(matches, receipts::add, written::adopt, receipts::takeBack);
    posted = new PostedDocuments(tenant, effects);
    arrivals = new PayoutArrivals(rules.payoutGraceDays());
    folds =
        List.of(
            effects,
            watermarks,
            news,
            opening,
            policies,
            oldDebts,
            autopay,
            promises,
            disputes,
            holds,
            bounces,
            plans,
            lateCharges,
            matches,
            decisions,
            approvals,
            unapplied,
            refunds,
            arrivals,
            lines,
            returns,
            paid,
            late,
            contradictions,
            otherwise,
            exceptions,
            agreements,
            trueUps);
    all =
        List.of(
            effects,
            watermarks,
            news,
            opening,
            policies,
            oldDebts,
            autopay,
            promises,
            disputes,
            holds,
            plans,
            lateCharges,
            matches,
            decisions,
            unapplied,
            charges,
            reminders,
            notices,
            bounces,
            receipts,
            lines,
            returns,
            paid,
            late,
            contradictions,
            otherwise,
            exceptions,
            totals,
            approvals,
            refunds,
            written,
            posted,
            arrivals,
            agreements,
            trueUps);
  }

  /**
   * The state that a checkpoint holds.
   *
   * @throws JournalException if it is of another edition
   */
  static BillingState of(
      Checkpoint checkpoint, String edition, TenantId tenant, BillingPolicies policies) {
    BillingState state = new BillingState(tenant, policies);
    checkpoint.restore(edition, state);
    state.at = checkpoint.sequence();
    return state;
  }

  /**
   * Refuses what is no decision, or none that a state could take, before it stands in a journal for
   * good.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static void requireReadable(JournalRecord record) {
    if (DECISIONS.stream().noneMatch(kind -> kind.test(record))) {
      throw new IllegalArgumentException("not a decision that people take: " + record.kind());
    }
    TenantId nobody = TenantId.of("nobody");
    try {
      new BillingState(nobody, BillingPolicies.from(LocalDate.EPOCH, ZoneOffset.UTC))
          .plus(JournalEntry.following(JournalEntry.GENESIS, 1, Instant.EPOCH, record));
    } catch (JournalException e) {
      throw new IllegalArgumentException("not a decision that can be read: " + e.getMessage(), e);
    }
  }

  /** The last journal entry that it knows; 0 for none. */
  long at() {
    return at;
  }

  /** The day from which on we bill: the one that the journal began with, else the policy's. */
  LocalDate cutOver(BillingPolicies policies) {
    return opening.cutOver().orElse(policies.cutOver());
  }

  /**
   * @throws JournalException if an entry is left out, or cannot be read
   */
  @Override
  public void plus(JournalEntry entry) {
    if (entry.sequence() != at + 1) {
      throw new JournalException("entry " + entry.sequence() + " does not follow " + at, null);
    }
    folds.forEach(fold -> fold.plus(entry));
    at = entry.sequence();
  }

  @Override
  public void keep(Archive archive) {
    all.forEach(part -> part.keep(archive));
  }
}
