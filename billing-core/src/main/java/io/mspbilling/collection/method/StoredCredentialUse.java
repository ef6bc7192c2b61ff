package io.mspbilling.collection.method;

/**
 * What a cardholder agreed to when the card was saved; networks want each later charge marked with
 * it. Source: the stored-credential rules of Visa and Mastercard.
 */
public enum StoredCredentialUse {
  /** The same amount at fixed times. */
  RECURRING,
  /** Parts of one amount. */
  INSTALMENT,
  /** When, or as much as, the invoices say: what an MSP's charges mostly are. */
  UNSCHEDULED
}
