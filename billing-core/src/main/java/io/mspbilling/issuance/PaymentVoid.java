package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;

/**
 * A recorded payment to be taken back from the PSA.
 *
 * @param key names this effect
 * @param invoice the invoice that it stands on
 * @param payment the PSA's id of it
 * @param reason why, for people who look at the invoice later
 */
public record PaymentVoid(EffectKey key, InvoiceId invoice, PaymentId payment, String reason) {

  public PaymentVoid {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(reason, "reason");
  }

  /** The journal's form; the key stands beside it. */
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
