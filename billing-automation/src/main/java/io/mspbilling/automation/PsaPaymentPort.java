package io.mspbilling.automation;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;

/** Records payments in the PSA. */
final class PsaPaymentPort implements EffectPort {

  private final Psa psa;

  PsaPaymentPort(Psa psa) {
    this.psa = psa;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    return meaning(psa.recordPayment(PaymentRecord.of(order.key(), order.facts())));
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    PaymentRecord payment = PaymentRecord.of(order.key(), order.facts());
    return EffectPort.concluded(psa.findPayment(payment), PsaPaymentPort::meaning);
  }

  private static Conclusion meaning(RecordedPayment recorded) {
    return Conclusion.succeeded(Facts.builder().put("payment", recorded.id()).build());
  }
}
