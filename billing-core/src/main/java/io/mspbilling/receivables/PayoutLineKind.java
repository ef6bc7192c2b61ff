package io.mspbilling.receivables;

/** What a line of a payout stands for. */
public enum PayoutLineKind {
  /** Money taken from a customer. */
  CHARGE,
  /** Money given back on the MSP's wish. */
  REFUND,
  /** An ACH debit that came back. */
  RETURN,
  /** Money drawn back by a dispute. */
  CHARGEBACK,
  /** A cost of the gateway that belongs to no single charge. */
  FEE
}
