package io.mspbilling.collection;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Objects;

/**
 * Money to be given back from a charge.
 *
 * @param key names this effect; goes to the gateway as idempotency key
 * @param payment the gateway's id of the charge
 * @param amount how much; positive
 * @param reason why, for the MSP's own people
 */
public record RefundRequest(EffectKey key, PaymentId payment, Money amount, String reason)
    implements EffectOrder {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public RefundRequest {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund must be positive: " + amount);
    }
  }

  /** What a person asked for, as an order. */
  public static RefundRequest of(TenantId tenant, Refunds.Requested wish) {
    return new RefundRequest(
        EffectKey.derive(
            tenant, "refund", List.of(wish.id(), wish.payment().text(), wish.amount().toString())),
        wish.payment(),
        wish.amount(),
        wish.reason());
  }

  @Override
  public String description() {
    return "refund " + amount + " of " + payment;
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("payment", payment)
        .put("amount", amount)
        .put("reason", reason)
        .build();
  }

  /** Reads the journal's form. */
  public static RefundRequest of(EffectKey key, Facts facts) {
    return new RefundRequest(
        key, facts.read("payment", PaymentId::parse), facts.money("amount"), facts.text("reason"));
  }
}
