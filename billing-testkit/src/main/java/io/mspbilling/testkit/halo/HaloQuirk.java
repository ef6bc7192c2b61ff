package io.mspbilling.testkit.halo;

/** What some instances of HaloPSA do and others do not, or nobody knows. At first none of it is. */
public enum HaloQuirk {
  /** The token endpoint insists on the tenant's name. */
  TENANT_REQUIRED,
  /** The agent that the application logs in as is gone: tokens are answered with a 500 in HTML. */
  AGENT_MISSING,
  /** A missing right is answered with 403; otherwise with 401. */
  MISSING_RIGHT_IS_403,
  /** Amounts show the noise of binary floats: 619.9999999 for 620, next to nothing for 0. */
  FLOAT_NOISE,
  /** {@code amountdue} is 0 until an invoice is posted. */
  NOTHING_DUE_BEFORE_POSTING,
  /** A payment does not move its invoice's {@code last_modified}. */
  PAYMENTS_LEAVE_LAST_MODIFIED,
  /** Lists of invoices ignore {@code includelines}; those of recurring ones obey all the same. */
  INVOICE_LISTS_WITHOUT_LINES,
  /** Lists hold credit notes where nobody says whether they should. */
  CREDITS_LISTED_UNASKED,
  /** The {@code record_count} of lists is 0, whatever they hold. */
  NO_RECORD_COUNT,
  /** Pages hold 50 rows, whatever size is asked for. */
  PAGE_SIZE_IGNORED,
  /** {@code datesearch} is ignored, as by older versions. */
  NO_DATE_SEARCH,
  /** The entry of payments is answered with all of them in an array; otherwise with the last. */
  PAYMENTS_ANSWERED_AS_ARRAY,
  /** The entry of payments is answered without a body. */
  PAYMENTS_ANSWERED_EMPTY
}
