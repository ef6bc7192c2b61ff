package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
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
import io.mspbilling.worklist.Worklist;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The PSA is told what was paid, and told again when a payment went back: the record of it is taken
 * back and, if a part of it stays, recorded anew.
 */
public final class WriteBack {

  private final TenantId tenant;
  private final Effects effects;
  private final WrittenBack written;
  private final Set<PsaFeature> features;
  private final BiPredicate<InvoiceId, Money> isWhole;
  private final Function<InvoiceId, Optional<Money>> owed;

  /**
   * @param features what the PSA can do; one that takes no parts is told of payments that are whole
   * @param isWhole whether an amount is all that an invoice is for
   * @param owed what is owed on an invoice after all that we know; empty if the PSA did not show it
   */
  public WriteBack(
      TenantId tenant,
      Effects effects,
      WrittenBack written,
      Set<PsaFeature> features,
      BiPredicate<InvoiceId, Money> isWhole,
      Function<InvoiceId, Optional<Money>> owed) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.effects = Objects.requireNonNull(effects, "effects");
    this.written = Objects.requireNonNull(written, "written");
    this.features = Set.copyOf(features);
    this.isWhole = Objects.requireNonNull(isWhole, "isWhole");
    this.owed = Objects.requireNonNull(owed, "owed");
  }

  /**
   * Orders what the PSA has to be told of a receipt.
   *
   * @return whether the PSA was told all, so that nothing is left to do for this receipt
   */
  public boolean decide(Receipt receipt, ReceiptHistory history, Worklist worklist) {
    boolean told = true;
    for (Allocation allocation : receipt.allocations()) {
      told &= decide(receipt, allocation, history, worklist);
    }
    return told;
  }

  private boolean decide(
      Receipt receipt, Allocation allocation, ReceiptHistory history, Worklist worklist) {
    InvoiceId invoice = allocation.invoice();
    int last = lastChange(invoice, history);
    boolean cleared = true;
    for (int version = 0; version < last; version++) {
      cleared &= clear(receipt, allocation, version, history, worklist);
    }
    Money wanted = history.on(invoice, last);
    if (!wanted.isPositive() || written.payment(receipt, invoice, last).isPresent()) {
      return cleared;
    }
    if (cleared
        && (features.contains(PsaFeature.PARTIAL_PAYMENTS) || isWhole.test(invoice, wanted))) {
      worklist.order(
          Recording.TYPE,
          new PaymentRecord(
              PaymentRecord.key(tenant, receipt.payment(), invoice, last),
              invoice,
              wanted,
              receipt.receivedOn(),
              receipt.rail(),
              receipt.payment(),
              owed.apply(invoice)),
          last == 0 ? "received as " + receipt.payment() : "what is left of " + receipt.payment());
    } else if (cleared) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.NOT_SUPPORTED,
                  new Subject.OfInvoice(invoice, allocation.invoiceNumber()),
                  "it is paid in parts, which the PSA does not take: there it shows as open",
                  "mark it as paid in the PSA once nothing is owed, then dismiss this")
              .withCustomer(receipt.customer()));
    }
    return false;
  }

  /** Whether an earlier record of the receipt is gone, or never was; asks for its void if not. */
  private boolean clear(
      Receipt receipt,
      Allocation allocation,
      int version,
      ReceiptHistory history,
      Worklist worklist) {
    InvoiceId invoice = allocation.invoice();
    if (written.takenBack(receipt, invoice, version).isPresent()) {
      return true;
    }
    Optional<PaymentId> recorded =
        written.payment(receipt, invoice, version).map(WrittenBack.Written::id);
    if (recorded.isEmpty()) {
      return neverWas(PaymentRecord.key(tenant, receipt.payment(), invoice, version));
    }
    String why = "taken back: " + history.reopened().get(version).reversal().kind();
    EffectKey key = PaymentVoid.key(tenant, receipt.payment(), invoice, version);
    worklist.order(TakingBack.TYPE, new PaymentVoid(key, invoice, recorded.get(), why), why);
    return false;
  }

  /** Whether the PSA holds something, or may, that went back since: the same money is not there. */
  public boolean isOutdated(Receipt receipt, ReceiptHistory history) {
    return receipt.allocations().stream()
        .map(Allocation::invoice)
        .anyMatch(
            invoice ->
                IntStream.range(0, lastChange(invoice, history))
                    .anyMatch(version -> isThere(receipt, invoice, version)));
  }

  private boolean isThere(Receipt receipt, InvoiceId invoice, int version) {
    return written.takenBack(receipt, invoice, version).isEmpty()
        && (written.payment(receipt, invoice, version).isPresent()
            || !neverWas(PaymentRecord.key(tenant, receipt.payment(), invoice, version)));
  }

  private boolean neverWas(EffectKey record) {
    return effects
        .find(Recording.TYPE, record)
        .map(EffectState::status)
        .map(status -> status == EffectStatus.REFUSED || status == EffectStatus.NOT_SENT)
        .orElse(true);
  }

  /** The last version in which the amount on this invoice changed; 0 if it never did. */
  private static int lastChange(InvoiceId invoice, ReceiptHistory history) {
    int last = 0;
    for (int version = 1; version <= history.last(); version++) {
      if (!history.on(invoice, version).equals(history.on(invoice, version - 1))) {
        last = version;
      }
    }
    return last;
  }
}
