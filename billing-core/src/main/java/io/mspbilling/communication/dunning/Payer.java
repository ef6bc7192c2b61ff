package io.mspbilling.communication.dunning;

/** Who brings the money for a debt. */
public enum Payer {
  /** The customer, by itself. */
  CUSTOMER,
  /** Autopay: it is, or will be, charged without anybody doing anything. */
  AUTOPAY
}
