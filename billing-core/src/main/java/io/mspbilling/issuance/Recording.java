package io.mspbilling.issuance;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;

/** Tells the PSA what was paid. */
public final class Recording implements EffectHandler<PaymentRecord, PaymentId> {

  /** A payment recorded on an invoice in the PSA; its result is the PSA's id of it. */
  public static final EffectType<PaymentRecord, PaymentId> TYPE =
      new EffectType<>(
          "psa-payment",
          PaymentRecord::of,
          payment -> Facts.builder().put("payment", payment).build(),
          facts -> facts.read("payment", PaymentId::parse));

  private final Psa psa;

  public Recording(Psa psa) {
    this.psa = Objects.requireNonNull(psa, "psa");
  }

  @Override
  public EffectType<PaymentRecord, PaymentId> type() {
    return TYPE;
  }

  @Override
  public Outcome<PaymentId> perform(PaymentRecord order) {
    return Outcome.done(psa.recordPayment(order).id());
  }

  @Override
  public Probe<Outcome<PaymentId>> probe(PaymentRecord order) {
    return psa.findPayment(order).map(recorded -> Outcome.done(recorded.id()));
  }

  @Override
  public Guarantees guarantees() {
    return psa.guarantees();
  }
}
