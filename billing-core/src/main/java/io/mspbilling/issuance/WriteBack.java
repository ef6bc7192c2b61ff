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
import io.mspbilling.worklist.Worklist;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Count count;
  private final PaidTogether together;

  /** What our own count says of invoices. */
  public interface Count {

    /** What is owed on an invoice after all that we know; empty if the PSA did not show it. */
    Optional<Money> on(InvoiceId invoice);

    /**
     * What the PSA takes for open on an invoice, or what it is for if the PSA does not tell; empty
     * if it does not show the invoice among the open ones.
     */
    Optional<Money> openInPsa(InvoiceId invoice);

    /** Whether an amount is all that an invoice is for; not if the PSA did not show it. */
    boolean isWhole(InvoiceId invoice, Money amount);

    /** All receipts that pay, or paid, for an invoice. */
    List<Receipt> receipts(InvoiceId invoice);

    /** What a receipt pays for, before and after each reversal. */
    ReceiptHistory history(Receipt receipt);
  }

  /**
   * @param features what the PSA can do; one that takes no parts is told of payments that are
   *     whole, or that settle an invoice together
   */
  public WriteBack(
      TenantId tenant,
      Effects effects,
      WrittenBack written,
      Set<PsaFeature> features,
      Count count) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.effects = Objects.requireNonNull(effects, "effects");
    this.written = Objects.requireNonNull(written, "written");
    this.features = Set.copyOf(features);
    this.count = Objects.requireNonNull(count, "count");
    together = new PaidTogether(tenant, effects, written, count);
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
    boolean takesParts = features.contains(PsaFeature.PARTIAL_PAYMENTS);
    if (!takesParts) {
      cleared &= together.isTrueStill(invoice, receipt.amount().currency(), worklist);
    }
    Money wanted = history.on(invoice, last);
    if (!wanted.isPositive() || written.payment(receipt, invoice, last).isPresent()) {
      return cleared;
    }
    if (!cleared) {
      return false;
    }
    if (!takesParts && !count.isWhole(invoice, wanted)) {
      return together.decide(receipt, allocation, last, worklist);
    }
    worklist.order(
        Recording.TYPE,
        new PaymentRecord(
            PaymentRecord.key(tenant, receipt.payment(), invoice, last),
            invoice,
            wanted,
            receipt.receivedOn(),
            receipt.rail(),
            receipt.payment(),
            count.on(invoice)),
        last == 0 ? "received as " + receipt.payment() : "what is left of " + receipt.payment());
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
    return neverWas(effects, record);
  }

  static boolean neverWas(Effects effects, EffectKey record) {
    return effects
        .find(Recording.TYPE, record)
        .map(EffectState::status)
        .map(status -> status == EffectStatus.REFUSED || status == EffectStatus.NOT_SENT)
        .orElse(true);
  }

  /** The last version in which the amount on this invoice changed; 0 if it never did. */
  static int lastChange(InvoiceId invoice, ReceiptHistory history) {
    int last = 0;
    for (int version = 1; version <= history.last(); version++) {
      if (!history.on(invoice, version).equals(history.on(invoice, version - 1))) {
        last = version;
      }
    }
    return last;
  }
}
