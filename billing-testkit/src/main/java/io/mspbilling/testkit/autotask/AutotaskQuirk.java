package io.mspbilling.testkit.autotask;

/**
 * What some customers' Autotask does and others' does not, or nobody knows. At first none of it is.
 */
public enum AutotaskQuirk {
  /** The zone is told without a slash at its end. */
  ZONE_WITHOUT_SLASH,
  /** Totals of invoices include the tax; otherwise it comes on top. */
  TOTALS_WITH_TAX,
  /** Totals of lines include their tax; otherwise it comes on top. */
  LINES_WITH_TAX,
  /** Pages hold a third of the rows that are asked for, and more follow. */
  SHORT_PAGES,
  /** Filters are ignored, whatever their operator: every row comes, page after page. */
  FILTERS_IGNORED,
  /** PATCH and PUT are answered with a success, and change nothing. */
  CHANGES_NOTHING,
  /** PATCH and PUT write the paid date and pass over what else is sent. */
  WRITES_PAID_DATE_ONLY,
  /** Successful writes are answered without an id. */
  ANSWERS_WITHOUT_ID,
  /** The API user may see no billing items: lists of them are empty. */
  LINES_HIDDEN,
  /** The API user may not edit invoices. */
  MAY_NOT_EDIT,
  /** Every request is answered with the page that is shown during maintenance, with 404. */
  MAINTENANCE
}
