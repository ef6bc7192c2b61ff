package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of each payment, by its id and by the gateway's reference of it. */
final class PaymentNumbers {

  private final Map<PaymentId, Integer> byId = new HashMap<>();
  private final Map<String, Integer> byReference = new HashMap<>();

  /** Two payments of one reference: it tells nothing. */
  private static final int SHARED = -2;

  PaymentNumbers(List<Payment> payments) {
    for (int i = 0; i < payments.size(); i++) {
      Payment payment = payments.get(i);
      byId.put(payment.id(), i);
      if (!payment.gatewayRef().isEmpty()) {
        byReference.merge(payment.gatewayRef(), i, (a, b) -> SHARED);
      }
    }
  }

  /** The number of a payment, -1 if there is none. */
  int number(PaymentId id) {
    return byId.getOrDefault(id, -1);
  }

  /** The number of the only payment with a reference, -1 if there is not exactly one. */
  int referred(String gatewayRef) {
    return gatewayRef.isEmpty() ? -1 : Math.max(-1, byReference.getOrDefault(gatewayRef, -1));
  }
}
