/**
 * Ledgers of which the truth is known: customers, invoices and payments as people and banks write
 * them, with what each payment is for kept apart, and the score of whoever matches them.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.testkit.planted;
