package io.mspbilling.receivables;

/** What an invoice document asks for. */
public enum InvoiceKind {
  /** The customer owes money. */
  INVOICE,
  /** The customer is given money back, or credit. Its amounts are negative. */
  CREDIT_MEMO
}
