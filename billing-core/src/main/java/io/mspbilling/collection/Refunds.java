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
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.Worklist;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The refunds that people asked for and that are not done. The next billing day carries each out,
 * once. Not safe for use by several threads.
 */
public final class Refunds implements Fold, Kept {

  private static final String REQUESTED = "refund-requested";

  private final TenantId tenant;
  private final Map<EffectKey, RefundRequest> open = new LinkedHashMap<>();

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
    archive.map("refunds", open, Form.text(EffectKey::new), Refunding.TYPE.orders());
  }

  private void changed(EffectState<RefundRequest, PaymentId> refund) {
    if (refund.hasSucceeded()) {
      open.remove(refund.key());
    } else {
      open.put(refund.key(), refund.order());
    }
  }

  /** Orders what people asked for. */
  public void decide(Worklist worklist) {
    open.values().forEach(order -> worklist.order(Refunding.TYPE, order, order.reason()));
  }

  /**
   * A person's wish to give money back.
   *
   * @param id names the wish; a second wish of the same id is not written
   * @param payment the gateway's id of the charge
   * @param amount how much of it; positive
   * @param reason why, for the record
   */
  public record Requested(String id, PaymentId payment, Money amount, String reason) {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Requested {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(reason, "reason");
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a refund must be positive: " + amount);
      }
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
            .build());
  }

  private static Requested requested(Facts facts) {
    return new Requested(
        facts.text("id"),
        facts.read("payment", PaymentId::parse),
        facts.money("amount"),
        facts.text("reason"));
  }
}
