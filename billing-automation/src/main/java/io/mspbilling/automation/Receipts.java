package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Observations;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.Matches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All money that came in: charges collected, and lines of the bank account, applied or waiting to
 * be explained. A receipt of which all is settled costs nothing until something touches it again.
 */
final class Receipts implements Fold {

  private final Matches matches;
  private final GatewayNews news;
  private final Map<PaymentId, Receipt> byPayment = new HashMap<>();
  private final Map<InvoiceId, List<Receipt>> byInvoice = new HashMap<>();
  private final Map<PaymentId, BankLine> waiting = new LinkedHashMap<>();
  private final Set<PaymentId> unsettled = new LinkedHashSet<>();
  private final Set<PaymentId> reversed = new LinkedHashSet<>();
  private final Set<PaymentId> unknownReversed = new LinkedHashSet<>();
  private final Set<PaymentId> withRemainder = new LinkedHashSet<>();

  Receipts(Effects effects, Matches matches, GatewayNews news) {
    this.matches = matches;
    this.news = news;
    effects.listen(Charging.TYPE, this::charged);
    news.listen(this::reversed);
  }

  /** Comes after the folds of matches and news have taken the entry. */
  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, BankLines.STREAM).map(BankLines::of).ifPresent(this::booked);
    Matches.appliedIn(entry).ifPresent(this::applied);
    PayoutArrivals.arrivedIn(entry).ifPresent(arrival -> waiting.remove(arrival.line()));
  }

  private void charged(EffectState<ChargeRequest, ChargeResult> charge) {
    if (charge.hasSucceeded()) {
      ChargeRequest request = charge.order();
      add(
          new Receipt(
              charge.result().flatMap(ChargeResult::payment).orElseThrow(),
              request.customer(),
              charge.on().orElseThrow(),
              request.amount().minus(request.surcharge()),
              request.surcharge(),
              request.method().rail(),
              request.allocations(),
              true));
    }
  }

  private void booked(BankLine line) {
    waiting.putIfAbsent(line.id(), line);
    applied(line.id());
  }

  private void applied(PaymentId payment) {
    Optional<Matches.Applied> applied = matches.find(payment);
    BankLine line = waiting.get(payment);
    if (applied.isPresent() && line != null) {
      waiting.remove(payment);
      Receipt receipt = receipt(line, applied.get());
      add(receipt);
      if (receipt.unapplied().isPositive()
          || applied.get().evidence() == Evidence.INVOICE_NAMED_SHORT_PAID) {
        withRemainder.add(payment);
      }
    }
  }

  private static Receipt receipt(BankLine line, Matches.Applied applied) {
    return new Receipt(
        line.id(),
        applied.customer(),
        line.bookedOn(),
        line.amount(),
        Money.zero(line.amount().currency()),
        line.rail(),
        applied.allocations(),
        false);
  }

  private void add(Receipt receipt) {
    PaymentId payment = receipt.payment();
    byPayment.put(payment, receipt);
    for (Allocation allocation : receipt.allocations()) {
      byInvoice.computeIfAbsent(allocation.invoice(), id -> new ArrayList<>()).add(receipt);
    }
    unsettled.add(payment);
    if (unknownReversed.remove(payment)) {
      reversed.add(payment);
    }
  }

  private void reversed(Reversal reversal) {
    PaymentId payment = reversal.payment();
    if (byPayment.containsKey(payment)) {
      reversed.add(payment);
      unsettled.add(payment);
    } else {
      unknownReversed.add(payment);
    }
  }

  Optional<Receipt> find(PaymentId payment) {
    return Optional.ofNullable(byPayment.get(payment));
  }

  /** What a match that is not written yet will bring. */
  Receipt of(Match match) {
    BankLine line = waiting.get(match.payment().id());
    return receipt(
        Objects.requireNonNull(line),
        new Matches.Applied(match.customer().orElseThrow(), match.allocations(), match.evidence()));
  }

  /** All receipts that pay, or paid, for an invoice. */
  List<Receipt> on(InvoiceId invoice) {
    return Collections.unmodifiableList(byInvoice.getOrDefault(invoice, List.of()));
  }

  /** The receipts on which something may be left to do. */
  List<Receipt> unsettled() {
    return unsettled.stream().flatMap(payment -> find(payment).stream()).toList();
  }

  /** Nothing is left to do for a receipt until something touches it again. */
  void settle(PaymentId payment) {
    unsettled.remove(payment);
  }

  /** The rules are no longer those by which receipts were settled. */
  void unsettleAll() {
    unsettled.addAll(byPayment.keySet());
  }

  /** The receipts of which something was taken back. */
  List<Receipt> reversed() {
    return reversed.stream().flatMap(payment -> find(payment).stream()).toList();
  }

  /** What was taken back from payments that nobody knows. */
  List<Reversal> unknownReversals() {
    return unknownReversed.stream().flatMap(payment -> news.reversalsOf(payment).stream()).toList();
  }

  /** The receipts that were applied with a remainder on one side. */
  List<Receipt> withRemainder() {
    return withRemainder.stream().flatMap(payment -> find(payment).stream()).toList();
  }

  /** The lines of the bank account that nothing explains yet. */
  Collection<BankLine> waiting() {
    return Collections.unmodifiableCollection(waiting.values());
  }
}
