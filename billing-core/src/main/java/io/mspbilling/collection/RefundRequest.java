package io.mspbilling.collection;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Money to be given back from a charge.
 *
 * @param key names this effect; goes to the gateway as idempotency key
 * @param payment the gateway's id of the charge
 * @param amount how much; positive
 * @param reason why, for the MSP's own people
 * @param invoice the invoice that is owed again, if one of several that the charge paid is meant
 */
public record RefundRequest(
    EffectKey key, PaymentId payment, Money amount, String reason, Optional<InvoiceId> invoice)
    implements EffectOrder {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public RefundRequest {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(invoice, "invoice");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund must be positive: " + amount);
    }
  }

  /** For no invoice in particular. */
  public RefundRequest(EffectKey key, PaymentId payment, Money amount, String reason) {
    this(key, payment, amount, reason, Optional.empty());
  }

  /** What a person asked for, as an order. */
  public static RefundRequest of(TenantId tenant, Refunds.Requested wish) {
    return new RefundRequest(
        EffectKey.derive(
            tenant, "refund", List.of(wish.id(), wish.payment().text(), wish.amount().toString())),
        wish.payment(),
        wish.amount(),
        wish.reason(),
        wish.invoice());
  }

  @Override
  public String description() {
    return "refund "
        + amount
        + " of "
        + payment
        + invoice.map(one -> " for invoice " + one).orElse("");
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("payment", payment)
        .put("amount", amount)
        .put("reason", reason)
        .put("invoice", invoice)
        .build();
  }

  /** Reads the journal's form. */
  public static RefundRequest of(EffectKey key, Facts facts) {
    return new RefundRequest(
        key,
        facts.read("payment", PaymentId::parse),
        facts.money("amount"),
        facts.text("reason"),
        facts.findAs("invoice", InvoiceId::parse));
  }
}
