/**
 * Proves that a payout is the charges less fees, refunds and returns that the processor says, and
 * that a bank deposit is that payout. What is left over is named, never absorbed.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.settlement;
