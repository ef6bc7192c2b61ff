package io.mspbilling.issuance;

import io.mspbilling.journal.Effects;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several payments on one invoice of a PSA that takes no parts. It is told nothing as long as
 * something is owed; then once, of all that they paid; and if one of them goes back, that is taken
 * back there, as the invoice is not paid any more.
 */
final class PaidTogether {

  private final TenantId tenant;
  private final Effects effects;
  private final WrittenBack written;
  private final WriteBack.Count count;
  private final Set<InvoiceId> told = new HashSet<>();

  PaidTogether(TenantId tenant, Effects effects, WrittenBack written, WriteBack.Count count) {
    this.tenant = tenant;
    this.effects = effects;
    this.written = written;
    this.count = count;
  }

  /** The receipts on an invoice, and what of them counts and is on record in the PSA. */
  private record Standing(List<Receipt> receipts, Money paid, Money recorded) {}

  private Standing on(InvoiceId invoice, Currency currency) {
    List<Receipt> receipts =
        count.receipts(invoice).stream()
            .filter(receipt -> receipt.amount().currency().equals(currency))
            .toList();
    Money paid = Money.zero(currency);
    Money recorded = Money.zero(currency);
    for (Receipt receipt : receipts) {
      ReceiptHistory history = count.history(receipt);
      paid = paid.plus(history.on(invoice, history.last()));
      recorded = recorded.plus(written.recorded(receipt, invoice, history));
    }
    return new Standing(receipts, paid, recorded);
  }

  /**
   * Whether the PSA has no more on record for several payments than they still pay; asks for the
   * void of what it has if not.
   */
  boolean isTrueStill(InvoiceId invoice, Currency currency, Worklist worklist) {
    Standing standing = on(invoice, currency);
    if (standing.recorded().compareTo(standing.paid()) <= 0) {
      return true;
    }
    boolean isTrue = true;
    for (Receipt receipt : standing.receipts()) {
      ReceiptHistory history = count.history(receipt);
      int last = WriteBack.lastChange(invoice, history);
      Optional<PaymentId> forMore =
          written
              .standing(receipt, invoice, last)
              .filter(one -> isForMore(one, history.on(invoice, last)))
              .map(WrittenBack.Written::id);
      if (forMore.isPresent()) {
        String why = "taken back: a payment that settled it with others went back";
        worklist.order(
            TakingBack.TYPE,
            new PaymentVoid(
                PaymentVoid.key(tenant, receipt.payment(), invoice, last),
                invoice,
                forMore.get(),
                why),
            why);
        isTrue = false;
      }
    }
    return isTrue;
  }

  private static boolean isForMore(WrittenBack.Written record, Money own) {
    return record.amount().filter(amount -> amount.compareTo(own) > 0).isPresent();
  }

  /**
   * Decides about a part that is not recorded.
   *
   * @return whether the PSA was told, so that nothing is left to do for this part
   */
  boolean decide(Receipt receipt, Allocation allocation, int version, Worklist worklist) {
    InvoiceId invoice = allocation.invoice();
    Standing standing = on(invoice, receipt.amount().currency());
    Money untold = standing.paid().minus(standing.recorded());
    if (!untold.isPositive()) {
      return true;
    }
    if (told.contains(invoice) || isUnderWay(invoice, standing.receipts())) {
      return false;
    }
    Optional<Money> open = count.openInPsa(invoice);
    if (open.filter(untold::equals).isEmpty()) {
      leave(receipt, allocation, open, worklist);
      return false;
    }
    told.add(invoice);
    worklist.order(
        Recording.TYPE,
        new PaymentRecord(
            PaymentRecord.key(tenant, receipt.payment(), invoice, version),
            invoice,
            untold,
            lastDay(invoice, standing.receipts()),
            receipt.rail(),
            receipt.payment(),
            count.on(invoice)),
        "settled together by " + payments(invoice, standing.receipts()));
    return false;
  }

  private boolean isUnderWay(InvoiceId invoice, List<Receipt> receipts) {
    return receipts.stream()
        .anyMatch(
            one -> {
              int last = WriteBack.lastChange(invoice, count.history(one));
              return written.payment(one, invoice, last).isEmpty()
                  && !WriteBack.neverWas(
                      effects, PaymentRecord.key(tenant, one.payment(), invoice, last));
            });
  }

  /** It counts as paid on the day of the last of them. */
  private LocalDate lastDay(InvoiceId invoice, List<Receipt> receipts) {
    return paying(invoice, receipts).stream()
        .map(Receipt::receivedOn)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private String payments(InvoiceId invoice, List<Receipt> receipts) {
    return Words.all(
        paying(invoice, receipts).stream().map(receipt -> receipt.payment().text()).toList());
  }

  private List<Receipt> paying(InvoiceId invoice, List<Receipt> receipts) {
    return receipts.stream()
        .filter(
            receipt -> {
              ReceiptHistory history = count.history(receipt);
              return history.on(invoice, history.last()).isPositive();
            })
        .sorted(Receipt.IN_ORDER)
        .toList();
  }

  private static void leave(
      Receipt receipt, Allocation allocation, Optional<Money> open, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.NOT_SUPPORTED,
                new Subject.OfInvoice(allocation.invoice(), allocation.invoiceNumber()),
                open.isPresent()
                    ? "it is paid in parts, which the PSA does not take: there "
                        + open.get()
                        + " of it shows as open"
                    : "it is paid in parts, which the PSA does not take, and it is not among the"
                        + " open ones there",
                open.isPresent()
                    ? "the PSA is told once nothing is owed on it; if the rest is forgiven, mark it"
                        + " as paid there, then dismiss this"
                    : "see whether somebody marked it as paid there, and what became of the rest;"
                        + " then dismiss this")
            .withCustomer(receipt.customer()));
  }
}
