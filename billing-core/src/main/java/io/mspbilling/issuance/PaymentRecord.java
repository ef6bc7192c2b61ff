package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A payment to be recorded on one invoice of the PSA.
 *
 * @param key names this effect; the connector writes it where the PSA can be searched for it
 * @param invoice what was paid
 * @param amount how much of it; positive
 * @param paidOn the day it counts as paid, in the MSP's zone
 * @param rail how the money came
 * @param source the payment at the gateway or bank that this is a part of
 */
public record PaymentRecord(
    EffectKey key, InvoiceId invoice, Money amount, LocalDate paidOn, Rail rail, PaymentId source) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public PaymentRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(paidOn, "paidOn");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(source, "source");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment must be positive: " + amount);
    }
  }

  /** The journal's form; the key stands beside it. */
  public Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("amount", amount)
        .put("paidOn", paidOn)
        .put("rail", rail)
        .put("source", source)
        .build();
  }

  /** Reads the journal's form. */
  public static PaymentRecord of(EffectKey key, Facts facts) {
    return new PaymentRecord(
        key,
        facts.read("invoice", InvoiceId::parse),
        facts.money("amount"),
        facts.date("paidOn"),
        facts.read("rail", Rail::valueOf),
        facts.read("source", PaymentId::parse));
  }
}
