package io.mspbilling.collection;

/** What a payment gateway may or may not be able to do. */
public enum GatewayFeature {
  /** A charge can be looked up by our own key. Without it a charge in doubt goes to a person. */
  FIND_BY_KEY,
  /** The gateway itself runs a request at most once per key. */
  IDEMPOTENT,
  /** A part of a charge can be given back. */
  PARTIAL_REFUNDS,
  /** Payouts come with the charges, fees and returns that they are made of. */
  PAYOUT_LINES
}
