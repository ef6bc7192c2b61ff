package io.mspbilling.reconciliation.matching;

/** What speaks for a match. */
public enum Evidence {
  /** A person said so. */
  CONFIRMED_BY_PERSON,
  /**
   * The payer named the invoices and paid exactly what is open on them. In a suggestion the amount
   * may differ.
   */
  INVOICES_NAMED,
  /** The payer named one invoice and paid less; its name is that of the customer. */
  INVOICE_NAMED_SHORT_PAID,
  /** The payer is known, and exactly one of its invoices has this amount open. */
  ONLY_INVOICE_OF_THIS_AMOUNT,
  /** The payer is known, and paid everything that it owes. */
  FULL_BALANCE,
  /** The payer is known, and paid everything that is past due. */
  ALL_PAST_DUE,
  /** Nothing but the order of due dates. Stands in suggestions only; never applied unasked. */
  OLDEST_FIRST
}
