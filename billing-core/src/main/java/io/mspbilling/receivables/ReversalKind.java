package io.mspbilling.receivables;

/** Why money that had come in went back. */
public enum ReversalKind {
  /** The customer's bank sent it back: a returned ACH debit, a bounced check, a recalled wire. */
  RETURN,
  /** The customer disputed the payment and the network took the money back. */
  CHARGEBACK,
  /** The MSP gave it back. */
  REFUND,
  /** It pays for something else than it was applied to; the money itself stays. */
  UNAPPLIED
}
