package io.mspbilling.collection.decline;

/** What a card network allows after one of its answers. */
public enum TriedAgain {
  /** Never with this card. */
  NEVER,
  /** Only after the customer's details were corrected. */
  AFTER_CORRECTION,
  /** As often as the network's limits allow. */
  WITHIN_LIMITS
}
