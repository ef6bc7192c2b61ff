package io.mspbilling.automation;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The PSA is told what was paid, and told again when a payment went back: the record of it is taken
 * back and, if a part of it stays, recorded anew.
 */
final class WriteBack {

  private final Day day;
  private final OpenInvoices open;
  private final Map<InvoiceId, Money> paid = new HashMap<>();
  private final Map<InvoiceId, Money> totals = new HashMap<>();

  private WriteBack(Day day, OpenInvoices open) {
    this.day = day;
    this.open = open;
  }

  static void plan(Day day, OpenInvoices open) {
    WriteBack writeBack = new WriteBack(day, open);
    List<Receipt> receipts = day.receipts();
    if (!writeBack.takesParts()) {
      writeBack.countPaid(receipts);
    }
    for (Receipt receipt : receipts) {
      ReceiptHistory history = day.history(receipt);
      for (Allocation allocation : receipt.allocations()) {
        writeBack.plan(receipt, allocation.invoice(), history);
      }
    }
  }

  private void plan(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
    int last = lastChange(invoice, history);
    boolean cleared = true;
    for (int version = 0; version < last; version++) {
      cleared &= clear(receipt, invoice, version, history);
    }
    Optional<Allocation> wanted = on(invoice, history.versions().get(last));
    if (cleared && wanted.isPresent() && isWhole(invoice)) {
      PaymentRecord record =
          new PaymentRecord(
              PaymentRecord.key(day.tenant(), receipt.payment(), invoice, last),
              invoice,
              wanted.get().amount(),
              receipt.receivedOn(),
              receipt.rail(),
              receipt.payment(),
              open.balanceOnceShown(invoice));
      day.decide(
          Recording.TYPE,
          record,
          last == 0 ? "received as " + receipt.payment() : "what is left of " + receipt.payment());
    }
  }

  /** Whether an earlier record of the receipt is gone, or never was; asks for its void if not. */
  private boolean clear(Receipt receipt, InvoiceId invoice, int version, ReceiptHistory history) {
    Optional<EffectState<PaymentRecord, PaymentId>> recorded =
        day.effect(
            Recording.TYPE, PaymentRecord.key(day.tenant(), receipt.payment(), invoice, version));
    if (recorded.isEmpty()
        || recorded.get().status() == EffectStatus.REFUSED
        || recorded.get().status() == EffectStatus.NOT_SENT) {
      return true;
    }
    if (recorded.get().status() != EffectStatus.SUCCEEDED) {
      return false;
    }
    EffectKey key = PaymentVoid.key(day.tenant(), receipt.payment(), invoice, version);
    if (day.hasSucceeded(TakingBack.TYPE, key)) {
      return true;
    }
    String why = "taken back: " + history.reopened().get(version).reversal().kind();
    if (day.snapshot().psaFeatures().contains(PsaFeature.VOID_PAYMENTS)) {
      PaymentId payment = recorded.get().result().orElseThrow();
      day.decide(TakingBack.TYPE, new PaymentVoid(key, invoice, payment, why), why);
    } else {
      day.leaveToPeople(
          ExceptionKind.NOT_SUPPORTED,
          "invoice " + invoice,
          "the PSA cannot take back a payment that went back: " + receipt.payment(),
          "mark the invoice as unpaid in the PSA by hand");
    }
    return false;
  }

  /** The last version in which the amount on this invoice changed; 0 if it never did. */
  private static int lastChange(InvoiceId invoice, ReceiptHistory history) {
    int last = 0;
    for (int version = 1; version < history.versions().size(); version++) {
      if (!on(invoice, history.versions().get(version))
          .equals(on(invoice, history.versions().get(version - 1)))) {
        last = version;
      }
    }
    return last;
  }

  private static Optional<Allocation> on(InvoiceId invoice, List<Allocation> allocations) {
    return allocations.stream().filter(one -> one.invoice().equals(invoice)).findFirst();
  }

  private boolean takesParts() {
    return day.snapshot().psaFeatures().contains(PsaFeature.PARTIAL_PAYMENTS);
  }

  /** A PSA that takes no parts is told once an invoice is paid whole; until then we keep count. */
  private boolean isWhole(InvoiceId invoice) {
    if (takesParts()) {
      return true;
    }
    Money total = totals.get(invoice);
    Money received = paid.get(invoice);
    return total != null && received != null && received.compareTo(total) >= 0;
  }

  private void countPaid(List<Receipt> receipts) {
    for (Invoice invoice : day.snapshot().invoices()) {
      totals.put(invoice.id(), invoice.total());
    }
    for (Receipt receipt : receipts) {
      for (Allocation allocation : day.history(receipt).current()) {
        paid.merge(allocation.invoice(), allocation.amount(), Money::plus);
      }
    }
  }
}
