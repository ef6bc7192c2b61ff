package io.mspbilling.reporting.ageing;

/** Where credit goes that was not applied yet. */
public enum CreditTreatment {
  /** Beside the buckets, which are gross then. */
  OWN_COLUMN,
  /** Off the bucket of its own day, which may fall below zero. */
  BY_ITS_OWN_DATE,
  /**
   * Off what its customer owes, the oldest first, as if it were applied. No bucket falls below
   * zero; what is left stays beside.
   */
  OLDEST_FIRST
}
