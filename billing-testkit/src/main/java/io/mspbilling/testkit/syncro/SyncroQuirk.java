package io.mspbilling.testkit.syncro;

/** What nobody knows of Syncro, or what was seen at times. At first none of it is. */
public enum SyncroQuirk {
  /** Payments are listed with the newest first; otherwise with the oldest. */
  PAYMENTS_NEWEST_FIRST,
  /** Payments are listed in no order of time. */
  PAYMENTS_IN_NO_ORDER,
  /** A payment moves its invoice's {@code updated_at}. */
  PAYMENTS_TOUCH_INVOICES,
  /** {@code applied_at} of a new payment is passed over: the day of entry counts. */
  APPLIED_AT_IGNORED,
  /** A new payment with an {@code invoice_id} becomes credit of the customer all the same. */
  PAYMENTS_STAY_UNAPPLIED,
  /** {@code amount_cents} is taken for whole dollars: a hundred times what was meant. */
  CENTS_TAKEN_FOR_DOLLARS,
  /** A new payment is declined within a 200. */
  PAYMENTS_DECLINED,
  /** Invoices do not tell their {@code balance_due}. */
  NO_BALANCE_DUE,
  /** {@code balance_due} of invoices is in hundredths. */
  BALANCE_DUE_IN_CENTS,
  /** Lists of invoices pass {@code unpaid} over. */
  UNPAID_IGNORED,
  /** Lists of invoices pass {@code since_updated_at} over. */
  SINCE_IGNORED,
  /** Stamps have the offset -08:00; otherwise they are in UTC. */
  STAMPS_WITH_OFFSET,
  /** A place that is not there, or another subdomain, answers 404 in HTML to everything. */
  WRONG_PLACE
}
