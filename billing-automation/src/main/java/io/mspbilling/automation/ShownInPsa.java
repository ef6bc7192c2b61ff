package io.mspbilling.automation;

import io.mspbilling.issuance.PaidInvoices.Seen;
import io.mspbilling.issuance.PaidInvoices.Standing;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows people where the PSA is not as we left it: a payment of ours is gone, an invoice is paid
 * twice, void though it was paid, or not there any more. What is owed follows from what came in,
 * whatever the PSA shows; so nobody pays twice.
 */
final class ShownInPsa {

  private final Snapshot snapshot;
  private final BillingState state;
  private final Owing owing;
  private final Credits credits;
  private final Worklist worklist;
  private final Set<InvoiceId> shownLess = new HashSet<>();

  ShownInPsa(Snapshot snapshot, BillingState state, Owing owing, Worklist worklist) {
    this.snapshot = snapshot;
    this.state = state;
    this.owing = owing;
    credits = owing.credits();
    this.worklist = worklist;
  }

  /** How much less a PSA lists as paid on an invoice than is on record there for our receipts. */
  static Optional<Money> missing(
      Invoice invoice, List<RecordedPayment> listed, BillingState state, SystemName psa) {
    Money zero = Money.zero(invoice.currency());
    Money recorded =
        state.receipts.on(invoice.id()).stream()
            .filter(receipt -> receipt.amount().currency().equals(invoice.currency()))
            .map(
                receipt ->
                    state.written.recordedIn(
                        psa, receipt, invoice.id(), state.receipts.history(receipt)))
            .reduce(zero, Money::plus);
    Money shown =
        listed.stream()
            .map(RecordedPayment::amount)
            .filter(amount -> amount.currency().equals(invoice.currency()))
            .reduce(zero, Money::plus);
    return Optional.of(recorded.minus(shown)).filter(Money::isPositive);
  }

  void report() {
    for (Invoice invoice : snapshot.invoices()) {
      List<Receipt> receipts = state.receipts.on(invoice.id());
      if (!receipts.isEmpty()
          && invoice.kind() == InvoiceKind.INVOICE
          && !invoice.isVoid()
          && (tellsWhatIsPaid(invoice) || owing.isPaidInAnotherCurrency(invoice))) {
        worklist.apart(
            new Subject.OfInvoice(invoice.id(), invoice.number()), () -> report(invoice, receipts));
      }
    }
    owing.fallen().all().forEach((id, seen) -> apart(id, () -> reportFallen(id, seen)));
    state.paid.doubtful().forEach((id, seen) -> apart(id, () -> reportDoubtful(id, seen)));
  }

  /** An invoice that is not marked as paid, where paid ones are, is one that shows nothing paid. */
  private boolean tellsWhatIsPaid(Invoice invoice) {
    return invoice.balance().isPresent() || snapshot.psaFeatures().contains(PsaFeature.PAID_MARKS);
  }

  private void apart(InvoiceId invoice, Runnable report) {
    worklist.apart(new Subject.OfInvoice(invoice, invoice.value()), report);
  }

  private void report(Invoice invoice, List<Receipt> receipts) {
    if (owing.isPaidInAnotherCurrency(invoice)) {
      leave(
          invoice,
          invoice.total(),
          "is for "
              + invoice.total()
              + " and was paid in another currency by "
              + payments(receipts),
          "take the payment off it, and apply it to what it is for; until then nobody is charged"
              + " for it or reminded of it");
      return;
    }
    Money byOthers = owing.paidByOthers(invoice);
    boolean isTooMuch = invoice.balance().filter(Money::isNegative).isPresent();
    Optional<Money> less =
        owing
            .missing(invoice.id())
            .or(() -> Optional.of(byOthers.negated()).filter(Money::isPositive));
    if (less.isPresent()
        && receipts.stream().allMatch(receipt -> owing.isShown(receipt, invoice.id()))) {
      shownLess.add(invoice.id());
      leave(
          invoice,
          less.get(),
          "the PSA shows "
              + less.get()
              + " less as paid than was recorded there for "
              + payments(receipts)
              + "; it counts as paid all the same",
          "find out who took it away; enter it again, or take the payment back where it came from");
    } else if (isTooMuch && byOthers.isPositive()) {
      leave(
          invoice,
          byOthers,
          "more is paid than it is for: " + byOthers + " beside " + payments(receipts),
          "delete in the PSA what was entered twice, or give it back");
    }
  }

  private void leave(Invoice invoice, Money amount, String facts, String remedy) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.CONTRADICTION,
                new Subject.OfInvoice(invoice.id(), invoice.number()),
                facts,
                remedy)
            .withCustomer(invoice.customer())
            .withAmount(amount));
  }

  /** One that the PSA still shows as open is reported by its balance. */
  private void reportDoubtful(InvoiceId invoice, Seen seen) {
    List<Receipt> receipts = state.receipts.on(invoice);
    boolean isLess = seen.standing() == Standing.LESS_PAID;
    boolean isLagging =
        isLess && !receipts.stream().allMatch(receipt -> owing.isShown(receipt, invoice));
    if (receipts.isEmpty() || isLagging || shownLess.contains(invoice)) {
      return;
    }
    Receipt first = receipts.get(0);
    worklist.leave(
        ExceptionRow.of(
                isLess ? ExceptionKind.CONTRADICTION : ExceptionKind.UNREADABLE_RECORD,
                new Subject.OfInvoice(invoice, number(first, invoice)),
                isLess
                    ? "the PSA lists less as paid than was recorded there for "
                        + payments(receipts)
                        + "; it counts as paid all the same"
                    : "was paid by "
                        + payments(receipts)
                        + ", and it or its payments cannot be read in the PSA any more",
                isLess
                    ? "find out who took it away, and what settled the invoice instead; enter it"
                        + " again, or take the payment back where it came from"
                    : "put right in the PSA what cannot be read; it is looked at again each day")
            .withCustomer(first.customer())
            .withAmount(seen.missing()));
  }

  private void reportFallen(InvoiceId invoice, Seen seen) {
    if (state.receipts.on(invoice).isEmpty()) {
      worklist.leave(
          ExceptionKind.UNAPPLIED_CASH,
          new Subject.OfInvoice(invoice, invoice.value()),
          "is void, and payments stand on it that people entered",
          "apply that money to what is owed, give it back, or make the invoice valid again");
      return;
    }
    List<Receipt> paying =
        state.receipts.on(invoice).stream()
            .filter(receipt -> paid(receipt, invoice).isPositive())
            .filter(receipt -> credits.unapplied(receipt).isPositive())
            .toList();
    if (!paying.isEmpty()) {
      Receipt first = paying.get(0);
      Money paid =
          Money.sum(
              paying.stream()
                  .map(receipt -> paid(receipt, invoice))
                  .filter(amount -> amount.currency().equals(first.amount().currency()))
                  .toList(),
              first.amount().currency());
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.UNAPPLIED_CASH,
                  new Subject.OfInvoice(invoice, number(first, invoice)),
                  (seen.standing() == Standing.VOID ? "is void" : "is not in the PSA any more")
                      + " though "
                      + paid
                      + " was paid on it by "
                      + payments(paying),
                  "apply the money to what is owed, give it back, or make the invoice valid again")
              .withCustomer(first.customer())
              .withAmount(paid));
    }
  }

  private Money paid(Receipt receipt, InvoiceId invoice) {
    ReceiptHistory history = owing.history(receipt);
    return history.on(invoice, history.last());
  }

  private static String number(Receipt receipt, InvoiceId invoice) {
    return receipt.allocations().stream()
        .filter(one -> one.invoice().equals(invoice))
        .map(Allocation::invoiceNumber)
        .findFirst()
        .orElse(invoice.text());
  }

  private static List<String> payments(List<Receipt> receipts) {
    return receipts.stream().map(receipt -> receipt.payment().text()).toList();
  }
}
