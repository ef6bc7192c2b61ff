package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The refunds that people asked for and that are not done. The next billing day carries each out,
 * once. Not safe for use by several threads.
 */
public final class Refunds implements Fold, Kept {

  private static final String REQUESTED = "refund-requested";

  private final TenantId tenant;
  private final Map<EffectKey, RefundRequest> open = new LinkedHashMap<>();
  private final Set<EffectKey> underWay = new LinkedHashSet<>();
  private final Map<String, InvoiceId> invoices = new HashMap<>();

  public Refunds(TenantId tenant, Effects effects) {
    this.tenant = tenant;
    effects.listen(Refunding.TYPE, this::changed);
  }

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(REQUESTED)) {
      RefundRequest order = RefundRequest.of(tenant, requested(entry.record().facts()));
      open.put(order.key(), order);
    }
  }

  /** Whether a record is such a wish. */
  public static boolean isOne(JournalRecord record) {
    return record.is(REQUESTED);
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    archive.map("refunds", open, keys, Refunding.TYPE.orders());
    archive.values("refunds under way", underWay, keys);
    archive.map(
        "refunds for invoices", invoices, Form.text(text -> text), Form.text(InvoiceId::parse));
  }

  private void changed(EffectState<RefundRequest, PaymentId> refund) {
    if (refund.status().isOpen()) {
      underWay.add(refund.key());
    } else {
      underWay.remove(refund.key());
    }
    if (refund.hasSucceeded()) {
      open.remove(refund.key());
      refund
          .order()
          .invoice()
          .ifPresent(invoice -> invoices.put(refund.result().orElseThrow().text(), invoice));
    } else {
      open.put(refund.key(), refund.order());
    }
  }

  /** What people asked to be given back of a payment and is not known to be done, in all. */
  public Money wished(PaymentId payment, Currency currency) {
    return Money.sum(
        open.values().stream()
            .filter(order -> order.payment().equals(payment))
            .map(RefundRequest::amount)
            .filter(amount -> amount.currency().equals(currency))
            .toList(),
        currency);
  }

  /**
   * Orders what people asked for.
   *
   * @param receipts what a charge paid for, if it is known
   */
  public void decide(Function<PaymentId, Optional<Receipt>> receipts, Worklist worklist) {
    for (RefundRequest order : open.values()) {
      if (isUsable(order, receipts.apply(order.payment()))) {
        worklist.order(Refunding.TYPE, order, order.reason());
      } else {
        worklist.leave(
            ExceptionKind.DECISION_UNUSABLE,
            new Subject.OfEffect(Refunding.TYPE, order.key()),
            order.description() + ": that payment does not pay for this invoice",
            "nothing is refunded; ask again, for an invoice that it paid");
      }
    }
  }

  private static boolean isUsable(RefundRequest order, Optional<Receipt> receipt) {
    return order.invoice().isEmpty()
        || receipt.isEmpty()
        || receipt.get().allocations().stream()
            .anyMatch(one -> one.invoice().equals(order.invoice().get()));
  }

  /**
   * A refund that was just heard of, with what holds of it for good: whether its invoices are open
   * again, and which one is if a person wished it for one.
   *
   * @param reopen whether refunds open their invoices again today
   */
  public Reversal decided(Reversal refund, boolean reopen) {
    Optional<InvoiceId> invoice =
        Optional.ofNullable(invoices.get(refund.source())).or(() -> wishedFor(refund));
    return Reversal.builder().from(refund).reopens(reopen).invoice(invoice).build();
  }

  /** The gateway may tell of a refund before the call that made it is known to have succeeded. */
  private Optional<InvoiceId> wishedFor(Reversal refund) {
    return underWay.stream()
        .flatMap(key -> Stream.ofNullable(open.get(key)))
        .filter(order -> order.payment().equals(refund.payment()))
        .filter(order -> order.amount().equals(refund.amount()))
        .flatMap(order -> order.invoice().stream())
        .findFirst();
  }

  /**
   * A person's wish to give money back.
   *
   * @param id names the wish; a second wish of the same id is not written
   * @param payment the gateway's id of the charge
   * @param amount how much of it; positive. Of a charge with a surcharge, its share of the
   *     surcharge is in it: {@link io.mspbilling.receivables.Surcharged#toGiveBack} says how much
   *     that comes to
   * @param reason why, for the record
   * @param invoice the invoice that it is for, if one of several that the charge paid is meant
   */
  public record Requested(
      String id, PaymentId payment, Money amount, String reason, Optional<InvoiceId> invoice) {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Requested {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(invoice, "invoice");
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a refund must be positive: " + amount);
      }
    }

    /** For no invoice in particular. */
    public Requested(String id, PaymentId payment, Money amount, String reason) {
      this(id, payment, amount, reason, Optional.empty());
    }
  }

  /** The record of such a wish. */
  public static JournalRecord requested(Requested wish) {
    return JournalRecord.unique(
        REQUESTED,
        wish.id(),
        Facts.builder()
            .put("id", wish.id())
            .put("payment", wish.payment())
            .put("amount", wish.amount())
            .put("reason", wish.reason())
            .put("invoice", wish.invoice())
            .build());
  }

  private static Requested requested(Facts facts) {
    return new Requested(
        facts.text("id"),
        facts.read("payment", PaymentId::parse),
        facts.money("amount"),
        facts.text("reason"),
        facts.findAs("invoice", InvoiceId::parse));
  }
}
