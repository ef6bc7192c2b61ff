package io.mspbilling.reconciliation.settlement;

/** What an entry of a payout stands for. */
public enum EntryKind {
  /** Money taken from a customer. */
  CHARGE,
  /** Money given back on the MSP's wish. */
  REFUND,
  /** An ACH debit that came back. */
  RETURN,
  /** Money drawn back by a dispute. */
  CHARGEBACK,
  /** Money of a dispute that was won. */
  CHARGEBACK_REVERSED,
  /** A cost that belongs to no single charge. */
  FEE,
  /** Money kept back as a reserve, or released from it. */
  RESERVE,
  /** A correction of the processor. */
  ADJUSTMENT,
  /** A kind that the processor has and we do not know; it counts like any other. */
  OTHER
}
