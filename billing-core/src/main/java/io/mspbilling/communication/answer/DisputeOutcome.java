package io.mspbilling.communication.answer;

/** How a dispute ended. Whatever is open on the invoice by the PSA then is asked for again. */
public enum DisputeOutcome {
  /** The customer owes it as billed. */
  OWED,
  /** It was credited, all or a part; the credit is entered in the PSA. */
  CREDITED,
  /** The customer took it back. */
  WITHDRAWN
}
