package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectState;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is really owed on each invoice: the PSA's balance, corrected by what we know and it does not
 * show yet. Never more than the total less all that we collected for it, so that a balance which
 * lags cannot make anybody pay twice.
 */
final class OpenInvoices {

  private final List<OpenInvoice> invoices = new ArrayList<>();
  private final Set<InvoiceId> inFlight = new HashSet<>();
  private final Map<InvoiceId, Money> atMost = new HashMap<>();
  private final Map<InvoiceId, Money> owed = new HashMap<>();

  /** A PSA that says nothing about how long its balances may lag is believed after so long. */
  private static final Duration LONG_LAG = Duration.ofDays(3);

  /** An invoice and what is owed on it; positive. */
  record OpenInvoice(Invoice invoice, Money open) {}

  private OpenInvoices() {}

  /**
   * @param receipts all money that was applied, today's matches included
   */
  static OpenInvoices of(
      Snapshot snapshot, Ledger ledger, List<Receipt> receipts, BillingPolicies policies) {
    OpenInvoices open = new OpenInvoices();
    for (EffectState<ChargeRequest, ChargeResult> charge : ledger.charges()) {
      if (charge.status().isOpen()) {
        charge.order().allocations().forEach(a -> open.inFlight.add(a.invoice()));
      }
    }
    Map<InvoiceId, Money> hidden = new HashMap<>();
    Map<InvoiceId, Money> collected = new HashMap<>();
    for (Receipt receipt : receipts) {
      ReceiptHistory history =
          ReceiptHistory.of(receipt, ledger.reopening(receipt.payment(), policies));
      for (Allocation allocation : history.current()) {
        collected.merge(allocation.invoice(), allocation.amount(), Money::plus);
      }
      for (Allocation allocation : receipt.allocations()) {
        open.correct(hidden, receipt, allocation.invoice(), history, snapshot, ledger);
      }
    }
    boolean balances = snapshot.psaFeatures().contains(PsaFeature.BALANCES);
    for (Invoice invoice : snapshot.invoices()) {
      if (invoice.kind() == InvoiceKind.INVOICE && !invoice.isVoid()) {
        Money zero = Money.zero(invoice.currency());
        Money byUs = invoice.total().minus(collected.getOrDefault(invoice.id(), zero));
        Money owed =
            balances
                ? invoice
                    .balance()
                    .orElse(zero)
                    .minus(hidden.getOrDefault(invoice.id(), zero))
                    .min(byUs)
                : invoice.balance().map(byUs::min).orElse(byUs);
        owed = owed.min(open.atMost.getOrDefault(invoice.id(), owed));
        open.owed.put(invoice.id(), owed);
        if (owed.isPositive()) {
          open.invoices.add(new OpenInvoice(invoice, owed));
        }
      }
    }
    return open;
  }

  /** What the balance in the snapshot does not show yet, of one receipt on one invoice. */
  private void correct(
      Map<InvoiceId, Money> hidden,
      Receipt receipt,
      InvoiceId invoice,
      ReceiptHistory history,
      Snapshot snapshot,
      Ledger ledger) {
    Money wanted = amountOn(invoice, history.current(), receipt);
    Money shown = Money.zero(receipt.amount().currency());
    for (int version = 0; version < history.versions().size(); version++) {
      Optional<EffectState<PaymentRecord, PaymentId>> paid =
          ledger
              .effects()
              .find(
                  Recording.TYPE,
                  PaymentRecord.key(ledger.tenant(), receipt.payment(), invoice, version));
      Optional<EffectState<PaymentVoid, PaymentId>> voided =
          ledger
              .effects()
              .find(
                  TakingBack.TYPE,
                  PaymentVoid.key(ledger.tenant(), receipt.payment(), invoice, version));
      if (voided.filter(EffectState::hasSucceeded).isEmpty()) {
        paid.filter(state -> mayStillLag(snapshot, state))
            .flatMap(state -> state.order().balanceOnceShown())
            .ifPresent(most -> atMost.merge(invoice, most, Money::min));
      }
      if (doneBefore(snapshot, paid) && !doneBefore(snapshot, voided)) {
        shown = shown.plus(amountOn(invoice, history.versions().get(version), receipt));
      }
    }
    hidden.merge(invoice, wanted.minus(shown), Money::plus);
  }

  /** Whether the PSA may show a balance from before what we wrote there. */
  private static boolean mayStillLag(Snapshot snapshot, EffectState<?, ?> written) {
    return written.hasSucceeded()
        && snapshot
            .takenAt()
            .isBefore(written.changedAt().plus(snapshot.psaLag().orElse(LONG_LAG)));
  }

  private static boolean doneBefore(
      Snapshot snapshot, Optional<? extends EffectState<?, ?>> effect) {
    return effect
        .filter(EffectState::hasSucceeded)
        .filter(state -> state.changedSequence() <= snapshot.journalSequence())
        .isPresent();
  }

  private static Money amountOn(InvoiceId invoice, List<Allocation> allocations, Receipt receipt) {
    return allocations.stream()
        .filter(allocation -> allocation.invoice().equals(invoice))
        .map(Allocation::amount)
        .reduce(Money.zero(receipt.amount().currency()), Money::plus);
  }

  /** All invoices on which something is owed, in the order of the PSA. */
  List<OpenInvoice> all() {
    return invoices;
  }

  /**
   * What the PSA should show on an invoice once it shows all that we know of; empty if it did not
   * show the invoice.
   */
  Optional<Money> balanceOnceShown(InvoiceId invoice) {
    return Optional.ofNullable(owed.get(invoice));
  }

  /** Whether a charge for this invoice has no final answer yet: nothing else may touch it. */
  boolean isInFlight(InvoiceId invoice) {
    return inFlight.contains(invoice);
  }
}
