package io.mspbilling.collection;

/** What a decline means for the next step, whatever the network called it. */
public enum DeclineClass {
  /** No money there now; it may be there later. */
  FUNDS,
  /** The issuer or bank could not answer; a later try may pass. */
  TEMPORARY,
  /** A plain no without a reason. */
  GENERIC,
  /** The details are wrong or old; they must be corrected first. */
  DATA,
  /** This card or account will never work. */
  DEAD,
  /** The customer withdrew consent, or says there was none. Nothing may be taken any more. */
  UNAUTHORISED,
  /** The customer must be present to confirm. */
  AUTHENTICATION,
  /** Fraud is suspected; somebody at the MSP must look. */
  FRAUD
}
