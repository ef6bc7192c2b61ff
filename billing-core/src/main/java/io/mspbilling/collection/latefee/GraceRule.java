package io.mspbilling.collection.latefee;

/** What days of grace mean for interest. */
public enum GraceRule {
  /** They bear no interest, however late the payment. */
  FREE_OF_INTEREST,
  /** Who pays within them owes none; who pays later owes it for them as well. */
  FREE_IF_PAID_WITHIN
}
