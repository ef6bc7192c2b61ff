package io.mspbilling.reporting;

/** What counts as owed. */
public enum Basis {
  /** Open invoices less what customers have in credit: cash and credit memos not applied yet. */
  NET,
  /** Open invoices alone. */
  GROSS
}
