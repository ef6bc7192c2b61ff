package io.mspbilling.automation;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
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

  /** An invoice and what is owed on it; positive. */
  record OpenInvoice(Invoice invoice, Money open) {}

  private OpenInvoices() {}

  /**
   * @param receipts all money that was applied, today's matches included
   */
  static OpenInvoices of(
      Snapshot snapshot, Ledger ledger, List<Receipt> receipts, BillingPolicies policies) {
    OpenInvoices open = new OpenInvoices();
    for (ChargeState charge : ledger.charges()) {
      if (charge.isInFlight()) {
        charge.request().allocations().forEach(a -> open.inFlight.add(a.invoice()));
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
      Optional<EffectState> paid =
          ledger.effects().find(ledger.keys().psaPayment(receipt.payment(), invoice, version));
      Optional<EffectState> voided =
          ledger.effects().find(ledger.keys().psaVoid(receipt.payment(), invoice, version));
      if (doneBefore(snapshot, paid) && !doneBefore(snapshot, voided)) {
        shown = shown.plus(amountOn(invoice, history.versions().get(version), receipt));
      }
    }
    hidden.merge(invoice, wanted.minus(shown), Money::plus);
  }

  private static boolean doneBefore(Snapshot snapshot, Optional<EffectState> effect) {
    return effect
        .filter(state -> state.status() == EffectStatus.SUCCEEDED)
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

  /** Whether a charge for this invoice has no final answer yet: nothing else may touch it. */
  boolean isInFlight(InvoiceId invoice) {
    return inFlight.contains(invoice);
  }
}
