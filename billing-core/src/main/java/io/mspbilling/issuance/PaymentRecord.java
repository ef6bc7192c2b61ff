package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment to be recorded on one invoice of the PSA.
 *
 * @param key names this effect; the connector writes it where the PSA can be searched for it
 * @param invoice what was paid
 * @param amount how much of it; positive. A PSA that takes no parts is told of all that was left,
 *     though several payments settled it together
 * @param paidOn the day it counts as paid, in the MSP's zone
 * @param rail how the money came
 * @param source the payment at the gateway or bank that this is a part of, or the first of those
 *     that settled it together
 * @param balanceOnceShown what the PSA should show on the invoice once it shows this payment: until
 *     then its balance may be one from before; empty if not known
 */
public record PaymentRecord(
    EffectKey key,
    InvoiceId invoice,
    Money amount,
    LocalDate paidOn,
    Rail rail,
    PaymentId source,
    Optional<Money> balanceOnceShown)
    implements EffectOrder {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public PaymentRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(paidOn, "paidOn");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(balanceOnceShown, "balanceOnceShown");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment must be positive: " + amount);
    }
  }

  /** A record of which it is not known what the PSA should show after it. */
  public PaymentRecord(
      EffectKey key,
      InvoiceId invoice,
      Money amount,
      LocalDate paidOn,
      Rail rail,
      PaymentId source) {
    this(key, invoice, amount, paidOn, rail, source, Optional.empty());
  }

  /**
   * Whether nothing is owed on the invoice after this, by all that we know. A PSA that only marks
   * invoices as paid may mark it then, though the amount is less than its total: the rest was paid
   * before we began to count.
   */
  public boolean settles() {
    return balanceOnceShown.filter(balance -> !balance.isPositive()).isPresent();
  }

  /**
   * The key of the record of a payment on an invoice.
   *
   * @param version 0 at first, one more after each reversal
   */
  public static EffectKey key(TenantId tenant, PaymentId payment, InvoiceId invoice, int version) {
    return EffectKey.derive(
        tenant, "psa-payment", List.of(payment.text(), invoice.text(), Integer.toString(version)));
  }

  @Override
  public String description() {
    return "record " + amount + " on " + invoice;
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("amount", amount)
        .put("paidOn", paidOn)
        .put("rail", rail)
        .put("source", source)
        .put("balanceOnceShown", balanceOnceShown)
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
        facts.read("source", PaymentId::parse),
        facts.find("balanceOnceShown").map(text -> facts.money("balanceOnceShown")));
  }
}
