package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;

/**
 * One transaction using another up: a payment an invoice, a deposit a payment.
 *
 * @param source the transaction that says so
 * @param target the transaction that is used up
 * @param party id of the customer whose open item it is
 * @param amount how much of the target is used, in size
 * @param credit whether the target is a credit of the party, which the source spends
 */
record Link(Key source, Key target, String party, BigDecimal amount, boolean credit) {

  /** What the link takes off the party's debt: negative if it spends a credit. */
  BigDecimal settled() {
    return credit ? amount.negate() : amount;
  }
}
