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
  /** Anything else, or not known. */
  OTHER
}
