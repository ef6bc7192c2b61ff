package io.mspbilling.reconciliation;

/** What kind of business event a posting books. */
public enum PostingKind {
  /** A customer's payment, applied to invoices. */
  PAYMENT_RECEIVED,
  /** What a customer paid on top for using a card. */
  SURCHARGE,
  /** A gateway's payout reaching the bank, net of fees. */
  PAYOUT,
  /** A payment taken back by a return or a dispute. */
  REVERSAL,
  /** A payment given back by the MSP. */
  REFUND,
  /** A fee that the gateway draws on its own. */
  FEE
}
