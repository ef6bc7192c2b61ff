package io.mspbilling.automation;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOrder;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.matching.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pass of deciding knows, and what it has decided so far. Lives for one pass only. */
final class Day {

  private final Snapshot snapshot;
  private final Ledger ledger;
  private final BillingPolicies policies;
  private final Set<PostingKind> postings;
  private final List<Match> matches = new ArrayList<>();
  private final List<Planned<?, ?>> actions = new ArrayList<>();
  private final List<ExceptionRow> exceptions = new ArrayList<>();
  private @Nullable List<Receipt> receipts;

  Day(Snapshot snapshot, Ledger ledger, BillingPolicies policies, Set<PostingKind> postings) {
    this.snapshot = snapshot;
    this.ledger = ledger;
    this.policies = policies;
    this.postings = postings;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  LocalDate today() {
    return snapshot.today();
  }

  boolean isToday(Instant instant) {
    return instant.atZone(policies.zone()).toLocalDate().equals(today());
  }

  Ledger ledger() {
    return ledger;
  }

  TenantId tenant() {
    return ledger.tenant();
  }

  BillingPolicies policies() {
    return policies;
  }

  /** The kinds of posting that the books take; empty if there are no books. */
  Set<PostingKind> postings() {
    return postings;
  }

  /** All money that was applied, today's matches included. */
  List<Receipt> receipts() {
    List<Receipt> known = receipts;
    if (known == null) {
      known = ledger.receipts(matches);
      receipts = known;
    }
    return known;
  }

  /** The reversals of a receipt and what it pays for after them. */
  ReceiptHistory history(Receipt receipt) {
    return ReceiptHistory.of(receipt, ledger.reopening(receipt.payment(), policies));
  }

  /** A customer as the books can find it; by its id alone if the PSA does not show it any more. */
  BookCustomer bookCustomer(CustomerId id) {
    return snapshot
        .customer(id)
        .map(BookCustomer::of)
        .orElseGet(() -> new BookCustomer(id, id.value(), Optional.empty()));
  }

  <O extends EffectOrder, R> Optional<EffectState<O, R>> effect(
      EffectType<O, R> type, EffectKey key) {
    return ledger.effects().find(type, key);
  }

  boolean hasSucceeded(EffectType<?, ?> type, EffectKey key) {
    return effect(type, key).filter(EffectState::hasSucceeded).isPresent();
  }

  /** Where a posting stands in the books; empty until it does. */
  Optional<DocumentRef> document(PostingKind kind, String sourceId) {
    return effect(PostingToBooks.TYPE, PostingOrder.key(tenant(), kind, sourceId))
        .filter(EffectState::hasSucceeded)
        .flatMap(EffectState::result);
  }

  /** Whether an effect may be begun: it never was, or it is proven that nothing happened. */
  boolean mayBegin(EffectKey key) {
    return ledger.effects().mayBegin(key);
  }

  void decide(Match match) {
    matches.add(match);
    receipts = null;
  }

  /** Adds an action unless it was done before, is under way or was refused for good. */
  <O extends EffectOrder, R> void decide(EffectType<O, R> type, O order, String reason) {
    if (mayBegin(order.key())) {
      actions.add(new Planned<>(type, order, reason));
    }
  }

  void post(Posting posting, String reason) {
    decide(PostingToBooks.TYPE, PostingOrder.of(tenant(), posting), reason);
  }

  void leaveToPeople(ExceptionKind kind, String subject, String facts, String remedy) {
    exceptions.add(new ExceptionRow(kind, subject, facts, remedy));
  }

  List<Match> matches() {
    return matches;
  }

  List<Planned<?, ?>> actions() {
    return actions;
  }

  Plan plan() {
    return new Plan(today(), ledger.lastSequence(), matches, actions, exceptions);
  }
}
