package io.mspbilling.collection.method;

/** Whose money a card spends. Only credit may bear a surcharge. */
public enum Funding {
  CREDIT,
  DEBIT,
  PREPAID,
  /** Not known: treated as what allows least. */
  UNKNOWN
}
