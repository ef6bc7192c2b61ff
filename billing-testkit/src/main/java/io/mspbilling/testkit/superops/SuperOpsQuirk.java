package io.mspbilling.testkit.superops;

/** What nobody knows of SuperOps, or what was seen at times. At first none of it is. */
public enum SuperOpsQuirk {
  /** Ids are bare numbers, of up to 19 digits. */
  BARE_IDS,
  /** Lists tell how many rows there are as a text. */
  TOTAL_AS_TEXT,
  /** Lists do not tell how many rows there are. */
  NO_TOTAL,
  /** The last page says that no other follows; otherwise it says nothing of that. */
  END_IS_TOLD,
  /** Pages hold a third of the rows that are asked for, and others follow. */
  SHORT_PAGES,
  /** A list without rows is {@code null}. */
  EMPTY_LISTS_ARE_NULL,
  /** Lists cannot be sorted. */
  SORTS_NOTHING,
  /** Conditions are passed over. */
  CONDITIONS_IGNORED,
  /** An invoice that is not there is {@code null}, without an error. */
  ABSENT_IS_NULL,
  /** An invoice that is not there is an error that names no reason. */
  ABSENT_FAILS,
  /** What is not set is an object without members. */
  UNSET_IS_EMPTY,
  /** An invoice cannot be paid without a payment method. */
  METHOD_REQUIRED,
  /** An invoice that is paid stays so. */
  PAID_STAYS_PAID,
  /**
   * Changes of invoices are answered with a success, and are undone at once, as by linked books.
   */
  CHANGES_ARE_UNDONE,
  /** The payment reference is passed over. */
  REFERENCE_IGNORED
}
