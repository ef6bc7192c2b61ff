package io.mspbilling.automation;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What we collected for invoices that something else settled: the PSA refuses to record it, or it
 * waits until an earlier record is gone, or our record is gone there, and yet less is open than
 * that; or the PSA, which takes no parts, was told of the whole before. It is its payer's again.
 */
final class PaidTwice {

  /** A person may have had what was refused tried again, and it was not sent yet. */
  private static final Set<EffectStatus> UNRECORDED =
      Set.of(EffectStatus.REFUSED, EffectStatus.NOT_SENT);

  private final BillingState state;
  private final Map<InvoiceId, Money> surplus = new LinkedHashMap<>();

  private PaidTwice(BillingState state) {
    this.state = state;
  }

  /**
   * @param missing how much less is listed in the PSA as paid on an invoice than was recorded there
   * @param fallen invoices that are void or gone: all that was paid on them is its payer's
   */
  static PaidTwice by(
      Snapshot snapshot,
      BillingState state,
      Function<InvoiceId, Optional<Money>> missing,
      Set<InvoiceId> fallen) {
    PaidTwice twice = new PaidTwice(state);
    Map<InvoiceId, Money> unrecorded = twice.refused();
    AppliedAnew.in(state).forEach(receipt -> twice.addWaiting(receipt, unrecorded));
    state.paid.doubtful().keySet().stream()
        .filter(id -> missing.apply(id).isPresent())
        .forEach(id -> unrecorded.merge(id, missing.apply(id).get(), PaidTwice::both));
    if (!snapshot.psaFeatures().contains(PsaFeature.PARTIAL_PAYMENTS)) {
      state.receipts.unsettled().stream()
          .flatMap(receipt -> receipt.allocations().stream())
          .forEach(one -> twice.addBeyondWhole(one, unrecorded));
    }
    unrecorded.keySet().removeAll(fallen);
    if (!unrecorded.isEmpty()) {
      for (Invoice invoice : snapshot.invoices()) {
        unrecorded.computeIfPresent(invoice.id(), (id, amount) -> beyond(invoice, amount));
      }
    }
    unrecorded.values().removeIf(amount -> !amount.isPositive());
    twice.surplus.putAll(unrecorded);
    return twice;
  }

  /** Money in another currency than its invoice is shown to people, and counts for nothing. */
  private static Money both(Money one, Money other) {
    return one.currency().equals(other.currency()) ? one.plus(other) : other;
  }

  /** What is more than the PSA shows as open; it shows only what is. */
  private static Money beyond(Invoice invoice, Money unrecorded) {
    Money open =
        invoice
            .balance()
            .filter(balance -> balance.currency().equals(unrecorded.currency()))
            .orElse(unrecorded);
    return open.isNegative() ? unrecorded : unrecorded.minus(open);
  }

  private Map<InvoiceId, Money> refused() {
    Map<InvoiceId, Money> refused = new LinkedHashMap<>();
    state.effects.unfinished().stream()
        .filter(effect -> effect.type().equals(Recording.TYPE))
        .filter(effect -> UNRECORDED.contains(effect.status()))
        .map(EffectState::order)
        .map(PaymentRecord.class::cast)
        .forEach(
            order ->
                state
                    .receipts
                    .find(order.source())
                    .filter(receipt -> !isRecorded(receipt, order.invoice()))
                    .map(receipt -> on(order.invoice(), receipt).min(order.amount()))
                    .ifPresent(amount -> refused.merge(order.invoice(), amount, PaidTwice::both)));
    return refused;
  }

  private void addWaiting(Receipt receipt, Map<InvoiceId, Money> unrecorded) {
    boolean isBegun =
        state.effects.unfinished().stream()
            .filter(effect -> effect.type().equals(Recording.TYPE))
            .anyMatch(
                effect -> ((PaymentRecord) effect.order()).source().equals(receipt.payment()));
    for (Allocation one : receipt.allocations()) {
      if (!isBegun && !isRecorded(receipt, one.invoice())) {
        unrecorded.merge(one.invoice(), on(one.invoice(), receipt), PaidTwice::both);
      }
    }
  }

  private void addBeyondWhole(Allocation one, Map<InvoiceId, Money> unrecorded) {
    InvoiceId invoice = one.invoice();
    List<Receipt> all =
        state.receipts.on(invoice).stream()
            .filter(receipt -> receipt.amount().currency().equals(one.amount().currency()))
            .toList();
    Money none = Money.zero(one.amount().currency());
    Money recorded =
        all.stream().map(receipt -> recorded(receipt, invoice)).reduce(none, Money::plus);
    Money came = all.stream().map(receipt -> on(invoice, receipt)).reduce(none, Money::plus);
    if (recorded.isPositive()) {
      unrecorded.putIfAbsent(invoice, came.minus(recorded));
    }
  }

  /** A part that stayed may have been recorded after the whole was refused. */
  private boolean isRecorded(Receipt receipt, InvoiceId invoice) {
    return recorded(receipt, invoice).isPositive();
  }

  private Money recorded(Receipt receipt, InvoiceId invoice) {
    return state.written.recordedIn(invoice.system(), receipt, invoice, history(receipt));
  }

  private Money on(InvoiceId invoice, Receipt receipt) {
    ReceiptHistory history = history(receipt);
    return history.on(invoice, history.last());
  }

  private ReceiptHistory history(Receipt receipt) {
    return state.receipts.history(receipt);
  }

  /** The receipts of which something may be left so. */
  Stream<Receipt> receipts() {
    return surplus.keySet().stream().flatMap(invoice -> state.receipts.on(invoice).stream());
  }

  /** What of a receipt is left so; of several on one invoice, the last ones came too much. */
  Money of(Receipt receipt) {
    Money sum = Money.zero(receipt.amount().currency());
    for (Map.Entry<InvoiceId, Money> one : surplus.entrySet()) {
      if (one.getValue().currency().equals(sum.currency())) {
        sum = sum.plus(of(receipt, one.getKey(), one.getValue()));
      }
    }
    return sum;
  }

  private Money of(Receipt receipt, InvoiceId invoice, Money surplus) {
    List<Receipt> all =
        state.receipts.on(invoice).stream()
            .filter(one -> one.amount().currency().equals(surplus.currency()))
            .sorted(Receipt.IN_ORDER.reversed())
            .toList();
    Money left = surplus;
    for (Receipt one : all) {
      Money part = on(invoice, one).min(left);
      if (one.payment().equals(receipt.payment())) {
        return part;
      }
      left = left.minus(part);
    }
    return Money.zero(surplus.currency());
  }
}
