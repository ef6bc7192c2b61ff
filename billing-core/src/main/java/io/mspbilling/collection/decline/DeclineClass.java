package io.mspbilling.collection.decline;

/** What a decline means for the next step, whatever the network called it. */
public enum DeclineClass {
  /** No money there now; it may be there later. */
  FUNDS("no money there now"),
  /** The issuer or bank could not answer; a later try may pass. */
  TEMPORARY("the bank could not answer"),
  /** A plain no without a reason. */
  GENERIC("no reason given"),
  /** The details are wrong or old; they must be corrected first. */
  DATA("details wrong or old"),
  /** This card or account will never work. */
  DEAD("closed for good"),
  /** The customer withdrew consent, or says there was none. Nothing may be taken any more. */
  UNAUTHORISED("not authorised by the customer"),
  /** What had been paid was refunded: the MSP itself gave it back. */
  REFUNDED("the money was given back"),
  /** The customer must be present to confirm. */
  AUTHENTICATION("the customer must confirm it"),
  /** Fraud is suspected; somebody at the MSP must look. */
  FRAUD("fraud is suspected"),
  /** Held by law or by an authority; somebody at the MSP must look. */
  FROZEN("held by law"),
  /** The MSP's own set-up, or the processor, is at fault; the customer can do nothing about it. */
  SETUP("wrong set-up, or the processor failed");

  private final String meaning;

  DeclineClass(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }
}
