package io.mspbilling.reporting.ageing;

/** The day from which age is counted. */
public enum AgeFrom {
  /** The due date: age is how late it is. */
  DUE_DATE,
  /** The date of the invoice. */
  INVOICE_DATE
}
