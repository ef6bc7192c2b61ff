package io.mspbilling.collection.method;

/** How a bank debit was authorised. Source: Nacha Operating Rules, standard entry class codes. */
public enum SecCode {
  /** By a company, in an agreement with the MSP. */
  CCD,
  /** By a person, in writing. */
  PPD,
  /** By a person, on a web page. */
  WEB,
  /** By a person, by telephone. */
  TEL
}
