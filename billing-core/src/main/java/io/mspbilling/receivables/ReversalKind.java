package io.mspbilling.receivables;

/** Why money that had come in went back. */
public enum ReversalKind {
  /** The customer's bank returned an ACH debit. */
  RETURN,
  /** The customer disputed the payment and the network took the money back. */
  CHARGEBACK,
  /** The MSP gave it back. */
  REFUND
}
