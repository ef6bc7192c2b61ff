package io.mspbilling.receivables;

/** How money travels. Rules of retry, return and finality hang on it. */
public enum Rail {
  /** United States bank debit or credit; provisional until its return time frames have passed. */
  ACH,
  /** Credit, debit or prepaid card. */
  CARD,
  /** Paper check, also by lockbox. */
  CHECK,
  /** Wire transfer. */
  WIRE,
  /**
   * A lender pays the MSP at once and collects from the customer by itself, in instalments say (buy
   * now, pay later). The customer asks for it each time: nothing can be charged on it again, and no
   * rule of retry holds for it. What the lender takes back is a {@link Reversal} like any other and
   * opens its invoices again; what the customer fails to pay the lender is none.
   */
  FINANCED,
  /** Anything else, or not known. */
  OTHER
}
