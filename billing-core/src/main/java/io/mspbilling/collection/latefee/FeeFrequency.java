package io.mspbilling.collection.latefee;

/** How often a late fee arises on one invoice. */
public enum FeeFrequency {
  /** Once for the invoice. */
  ONCE,
  /**
   * Once in each month that has begun since the first day on which one may arise, and in which the
   * invoice was open after its last day to pay.
   */
  PER_MONTH_BEGUN
}
