package io.mspbilling.automation;

import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;

/** Takes recorded payments back from the PSA. */
final class PsaVoidPort implements EffectPort {

  private final Psa psa;

  PsaVoidPort(Psa psa) {
    this.psa = psa;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    psa.voidPayment(PaymentVoid.of(order.key(), order.facts()));
    return Conclusion.succeeded(Facts.none());
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    PaymentVoid payment = PaymentVoid.of(order.key(), order.facts());
    return EffectPort.concluded(
        psa.findVoid(payment), voided -> Conclusion.succeeded(Facts.none()));
  }
}
