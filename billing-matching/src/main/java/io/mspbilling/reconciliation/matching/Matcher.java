package io.mspbilling.reconciliation.matching;

import java.util.Objects;

/**
 * Applies payments to open items where there is exactly one answer, and says of every other payment
 * why it is left and what would settle it.
 *
 * <p>Pure: the same input in any order and on any machine gives the same result. It works in
 * stages, from the strongest evidence to the weakest, and each sees only what those before it left:
 *
 * <ol>
 *   <li>what people decided earlier; nothing goes against it
 *   <li>reversals: a payment that went back is not applied
 *   <li>payouts that are proven, and remittances
 *   <li>invoices that the payer named: exactly, in another spelling, or with one slip of the pen
 *   <li>for a payer that is known: the only invoice of the amount, everything that it owes,
 *       everything past due, its oldest invoices, those of one month
 *   <li>the only set of its invoices that has the sum, if a chance hit is not to be expected
 *   <li>equal invoices and as many equal payments, each for the next by date
 *   <li>several payments that are together one invoice
 *   <li>a name that is much like one customer's together with the amount, by a wide margin
 *   <li>if the policy says so, an order of filling
 * </ol>
 *
 * <p>Money of different currencies never meets. Two explanations that differ are none; so are two
 * payments of one day that want the same money of an invoice. Of two that came on different days
 * the earlier one is meant.
 *
 * <p>Safe for use by several threads; it starts none, and works in the one that calls it.
 */
public final class Matcher {

  private final MatchingPolicy policy;

  /** With the standard policy: applies only what is proven. */
  public Matcher() {
    this(MatchingPolicy.standard());
  }

  public Matcher(MatchingPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Decides on every payment.
   *
   * @throws IllegalArgumentException if two different items, payments or payouts have the same id,
   *     or all amounts together come to more than 2·10^18 minor units
   */
  public MatchResult match(MatchInput input) {
    return new Run(input, policy).result();
  }
}
