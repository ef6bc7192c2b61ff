package io.mspbilling.collection;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;

/** Gives money back through the gateway. What follows from it follows from the gateway's event. */
public final class Refunding implements EffectHandler<RefundRequest, PaymentId> {

  /** Money given back through the gateway; its result is the gateway's id of the refund. */
  public static final EffectType<RefundRequest, PaymentId> TYPE =
      new EffectType<>(
          "refund",
          RefundRequest::of,
          refund -> Facts.builder().put("refund", refund).build(),
          facts -> facts.read("refund", PaymentId::parse));

  private final PaymentGateway gateway;

  public Refunding(PaymentGateway gateway) {
    this.gateway = Objects.requireNonNull(gateway, "gateway");
  }

  @Override
  public EffectType<RefundRequest, PaymentId> type() {
    return TYPE;
  }

  @Override
  public Outcome<PaymentId> perform(RefundRequest order) {
    return Outcome.done(gateway.refund(order));
  }

  @Override
  public Probe<Outcome<PaymentId>> probe(RefundRequest order) {
    return gateway.findRefund(order).map(Outcome::done);
  }

  @Override
  public Guarantees guarantees() {
    return gateway.guarantees();
  }

  @Override
  public boolean isAbsenceProof() {
    return false;
  }
}
