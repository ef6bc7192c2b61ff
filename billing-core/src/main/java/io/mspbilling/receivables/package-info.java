/** The nouns that every stage of billing shares: invoices, customers, payments, payouts, ids. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.receivables;
