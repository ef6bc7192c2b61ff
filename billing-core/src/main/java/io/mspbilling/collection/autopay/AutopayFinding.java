package io.mspbilling.collection.autopay;

import io.mspbilling.receivables.CustomerId;
import java.util.Objects;
import java.util.Optional;

/**
 * Something in the rules or consents by which nothing will be charged, or not what somebody meant.
 *
 * @param kind what it is
 * @param customer whose consent; empty if it is about a rule
 * @param facts what was found, in words
 * @param remedy what to do, in words
 */
public record AutopayFinding(
    Kind kind, Optional<CustomerId> customer, String facts, String remedy) {

  public AutopayFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** What can be wrong. */
  public enum Kind {
    /** No invoice can fit the rule. */
    RULE_FITS_NOTHING,
    /** Rules before it take every invoice that it fits. */
    RULE_IN_THE_SHADOW,
    /** The PSA shows no such customer any more: merged, or gone. */
    CUSTOMER_UNKNOWN,
    /**
     * None of the agreements that the consent is for is active: renewed under another id, or ended.
     */
    AGREEMENT_GONE,
    /** The consent has ended. */
    CONSENT_ENDED,
    /** The card is past its last month. */
    CARD_EXPIRED,
    /** The card will be past its last month when it would be charged next. */
    CARD_EXPIRES
  }
}
