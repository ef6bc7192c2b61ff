package io.mspbilling.automation;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PostingKind;
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
  private final List<Action> actions = new ArrayList<>();
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

  Keys keys() {
    return ledger.keys();
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

  Optional<EffectState> effect(EffectKey key) {
    return ledger.effects().find(key);
  }

  boolean hasSucceeded(EffectKey key) {
    return effect(key).filter(state -> state.status() == EffectStatus.SUCCEEDED).isPresent();
  }

  /** Whether an effect may be begun: it never was, or it is proven that nothing happened. */
  boolean mayBegin(EffectKey key) {
    return effect(key).map(state -> state.status() == EffectStatus.NOT_SENT).orElse(true);
  }

  void decide(Match match) {
    matches.add(match);
    receipts = null;
  }

  /** Adds an action unless it was done before, is under way or was refused for good. */
  void decide(Action action) {
    if (mayBegin(action.key())) {
      actions.add(action);
    }
  }

  void leaveToPeople(ExceptionKind kind, String subject, String facts, String remedy) {
    exceptions.add(new ExceptionRow(kind, subject, facts, remedy));
  }

  List<Match> matches() {
    return matches;
  }

  List<Action> actions() {
    return actions;
  }

  Plan plan() {
    return new Plan(matches, actions, exceptions);
  }
}
