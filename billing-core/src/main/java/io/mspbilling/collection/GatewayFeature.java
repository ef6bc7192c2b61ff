package io.mspbilling.collection;

/** What a payment gateway may or may not be able to do. */
public enum GatewayFeature {
  /** A part of a charge can be given back. */
  PARTIAL_REFUNDS,
  /** Payouts come with the charges, fees and returns that they are made of; else with no lines. */
  PAYOUT_LINES
}
