package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;

/**
 * Why we refuse to post something before it is sent. The name stands in {@link
 * RefusedException#vendorCode()}, where QuickBooks' own codes are numbers.
 */
public enum RefusalCode {
  /** The company's books do not take the posting's currency. */
  FOREIGN_CURRENCY,
  /** There is no customer of that number or name. */
  CUSTOMER_UNKNOWN,
  /** Several customers have that name, but for its spelling. */
  CUSTOMER_AMBIGUOUS,
  /** The customer is there but inactive. */
  CUSTOMER_INACTIVE,
  /** The customer's name cannot be a name in QuickBooks. */
  CUSTOMER_NAME_ILLEGAL,
  /** The customer has no invoice of that number. */
  INVOICE_UNKNOWN,
  /** The customer has several invoices of that number. */
  INVOICE_AMBIGUOUS,
  /** Less is open on the invoice than is to be settled: somebody paid it meanwhile. */
  LESS_OPEN,
  /** A payout with payments in it that drew money from the bank has no form in QuickBooks. */
  NEGATIVE_PAYOUT,
  /** A payout names a document that a deposit cannot hold. */
  NOT_DEPOSITABLE,
  /** Nothing moved, so there is nothing to post. */
  NOTHING_TO_POST;

  /** No answer of a vendor stands behind it. */
  private static final int NO_STATUS = 0;

  RefusedException refuse(String operation, String remedy) {
    return new RefusedException(
        QuickBooksCalls.SYSTEM, operation, new Refusal(NO_STATUS, name(), ""), remedy);
  }
}
