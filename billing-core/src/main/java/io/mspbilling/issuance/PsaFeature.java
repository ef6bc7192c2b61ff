package io.mspbilling.issuance;

/** What a PSA may or may not be able to do. */
public enum PsaFeature {
  /**
   * Customers tell in which country and state they are, where people have entered it. Without it,
   * nothing is surcharged that depends on a place.
   */
  PLACES,
  /** Invoices carry what is still owed. Without it, our own journal keeps count. */
  BALANCES,
  /**
   * Invoices tell whether they are marked as paid: such a one has a balance of zero, and is not
   * among the open ones, and has the day of it if somebody entered one. Matters without BALANCES
   * only, where open ones tell no balance; without both, nothing tells there whether an invoice is
   * paid.
   */
  PAID_MARKS,
  /**
   * A payment can be smaller than what is owed. Without it, an invoice can only be paid whole: it
   * is told of one payment of all of it once several have settled it together.
   */
  PARTIAL_PAYMENTS,
  /** A recorded payment can be taken back. */
  VOID_PAYMENTS,
  /** The payments on an invoice can be listed, also those that people entered. */
  LIST_PAYMENTS,
  /** Invoices changed since an instant can be asked for. Without it, all are read each time. */
  CHANGES_SINCE,
  /** Invoices come with their lines if asked for. */
  INVOICE_LINES,
  /** Agreements, the contracts behind recurring invoices, can be listed. */
  AGREEMENTS,
  /** The quantity of a line of an agreement can be set. Without it, people set it. */
  SET_QUANTITIES
}
