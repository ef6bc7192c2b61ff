package io.mspbilling.psa.connectwise;

/**
 * Where a recorded payment carries our mark, by which it is found again. ConnectWise has no
 * reference field on payments and no idempotency key.
 */
public enum PaymentMarker {
  /** In the field that says who applied the payment, as {@code msp-billing 3f9k2m1a7c}. */
  APPLIED_BY,
  /**
   * Nowhere. After a failure in mid-sending, a payment of the same amount and day then always needs
   * a person's look.
   */
  NONE
}
