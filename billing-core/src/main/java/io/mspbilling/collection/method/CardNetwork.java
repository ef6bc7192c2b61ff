package io.mspbilling.collection.method;

/** Whose rules a card is under. */
public enum CardNetwork {
  VISA,
  MASTERCARD,
  AMERICAN_EXPRESS,
  DISCOVER,
  /** Another, or not known: the strictest rules of all hold. */
  OTHER
}
