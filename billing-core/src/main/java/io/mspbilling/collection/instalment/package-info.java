/**
 * Debts that are paid in instalments: how they are split, where a plan stands on a day, and how it
 * is planned anew after a missed instalment or an extra payment.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.instalment;
