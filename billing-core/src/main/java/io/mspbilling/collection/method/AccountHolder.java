package io.mspbilling.collection.method;

/** Whose bank account it is; rules of authorisation, notice and return hang on it. */
public enum AccountHolder {
  /** A company: debits go as CCD. */
  COMPANY,
  /** A person: debits go as PPD or WEB, and may be contested for 60 days. */
  INDIVIDUAL,
  /** Not known: treated as a person. */
  UNKNOWN
}
