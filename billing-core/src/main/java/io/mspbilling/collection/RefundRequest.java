package io.mspbilling.collection;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;

/**
 * Money to be given back from a charge.
 *
 * @param key names this effect; goes to the gateway as idempotency key
 * @param payment the gateway's id of the charge
 * @param amount how much; positive
 * @param reason why, for the MSP's own people
 */
public record RefundRequest(EffectKey key, PaymentId payment, Money amount, String reason) {

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

  /** The journal's form; the key stands beside it. */
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
