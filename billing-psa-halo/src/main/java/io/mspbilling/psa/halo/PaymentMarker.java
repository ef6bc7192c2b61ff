package io.mspbilling.psa.halo;

/**
 * Which field of a recorded payment carries our mark, as {@code msp-billing 3f9k2m1a7c}, by which
 * it is found again. HaloPSA has no idempotency key. Look-ups read all three.
 */
public enum PaymentMarker {
  /** {@code thirdpartyid}, which all versions keep. */
  THIRD_PARTY_ID,
  /** {@code reference}, which newer versions have; for instances whose books use the former. */
  REFERENCE,
  /** {@code intent_id}, for instances that take no card payments by themselves. */
  INTENT_ID
}
