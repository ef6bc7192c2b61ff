package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Objects;

/**
 * A recorded payment to be taken back from the PSA.
 *
 * @param key names this effect
 * @param invoice the invoice that it stands on
 * @param payment the PSA's id of it
 * @param reason why, for people who look at the invoice later
 */
public record PaymentVoid(EffectKey key, InvoiceId invoice, PaymentId payment, String reason)
    implements EffectOrder {

  public PaymentVoid {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * The key of taking back what was recorded for a payment.
   *
   * @param source the payment at the gateway or bank
   * @param version which record of it, as {@link PaymentRecord#key} counts
   */
  public static EffectKey key(TenantId tenant, PaymentId source, InvoiceId invoice, int version) {
    return EffectKey.derive(
        tenant, "psa-void", List.of(source.text(), invoice.text(), Integer.toString(version)));
  }

  @Override
  public String description() {
    return "take back " + payment + " from " + invoice;
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("payment", payment)
        .put("reason", reason)
        .build();
  }

  /** Reads the journal's form. */
  public static PaymentVoid of(EffectKey key, Facts facts) {
    return new PaymentVoid(
        key,
        facts.read("invoice", InvoiceId::parse),
        facts.read("payment", PaymentId::parse),
        facts.text("reason"));
  }
}
