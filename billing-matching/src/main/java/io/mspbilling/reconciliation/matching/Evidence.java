package io.mspbilling.reconciliation.matching;

/** What speaks for a match: the stage of the engine that found it. The strongest come first. */
public enum Evidence {
  /** A person said so. */
  CONFIRMED_BY_PERSON,
  /** The processor's own report of a payout says which charge paid which invoice. */
  SETTLEMENT,
  /** A remittance says it, invoice by invoice. */
  REMITTANCE,
  /** The payer named the invoices and paid exactly what is open on them. */
  INVOICES_NAMED,
  /** The payer named some of the invoices; exactly one open item makes up the rest. */
  INVOICES_NAMED_AND_ONE_MORE,
  /** The payer miswrote an invoice number by one character, and paid exactly that invoice. */
  REFERENCE_REPAIRED,
  /** The payer named its purchase order, and paid exactly what was billed on it. */
  PURCHASE_ORDER_NAMED,
  /** The payer named one invoice and paid less; its name is that of the customer. */
  INVOICE_NAMED_SHORT_PAID,
  /** The payer named invoices and paid more; its name is that of the customer. */
  INVOICES_NAMED_OVERPAID,
  /** The payer is known, and exactly one of its invoices has this amount open. */
  ONLY_INVOICE_OF_THIS_AMOUNT,
  /** As many payments of an amount as invoices of that amount: each to each, by date. */
  EQUAL_INVOICES_BY_DATE,
  /** The payer is known, and paid everything that it owes. */
  FULL_BALANCE,
  /** The payer is known, and paid everything that is past due. */
  ALL_PAST_DUE,
  /** The payer is known, and paid its oldest invoices, none left out. */
  OLDEST_RUN,
  /** The payer is known, and paid all invoices of one month. */
  ONE_MONTH,
  /** The payer is known, and only one set of its invoices comes to the amount. */
  ONLY_SUM,
  /** Several payments of one payer together are exactly one invoice. */
  PARTS_OF_ONE_INVOICE,
  /** The payer's name is much like one customer's, and only that customer owes the amount. */
  NAME_AND_AMOUNT,
  /** Nothing but the amount. Stands in suggestions only. */
  AMOUNT_ALONE,
  /** Nothing but an amount that is near. Stands in suggestions only. */
  AMOUNT_NEAR,
  /**
   * Nothing but the order of due dates. Stands in suggestions, unless the policy says otherwise.
   */
  OLDEST_FIRST
}
