package io.mspbilling.automation;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;

/** Refunds through the gateway. What follows in PSA and books follows from the gateway's event. */
final class RefundPort implements EffectPort {

  private final PaymentGateway gateway;

  RefundPort(PaymentGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    return meaning(gateway.refund(RefundRequest.of(order.key(), order.facts())));
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    RefundRequest request = RefundRequest.of(order.key(), order.facts());
    return EffectPort.concluded(gateway.findRefund(request), RefundPort::meaning);
  }

  private static Conclusion meaning(PaymentId refund) {
    return Conclusion.succeeded(Facts.builder().put("refund", refund).build());
  }
}
