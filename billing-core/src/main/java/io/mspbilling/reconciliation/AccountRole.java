package io.mspbilling.reconciliation;

/** What an account is for. A chart of accounts says which account of the books plays which role. */
public enum AccountRole {
  /** What customers owe. */
  RECEIVABLES,
  /** The bank account. */
  BANK,
  /** Money that the gateway holds and has not paid out yet. */
  UNDEPOSITED_FUNDS,
  /** Money that the gateway took back and nets against a later payout. */
  PROCESSOR_CLEARING,
  /** What the gateway costs. */
  PROCESSING_FEES,
  /** What customers pay on top for using a card. */
  SURCHARGE_INCOME,
  /** Income given up by refunds that do not re-open an invoice. */
  REFUNDS_GIVEN
}
