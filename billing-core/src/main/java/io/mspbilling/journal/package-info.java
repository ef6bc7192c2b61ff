/**
 * What we must remember: an append-only, hash-chained journal per tenant. Vendors own invoices,
 * payments and books; the journal holds what we saw, decided and did. State is a fold over it.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.journal;
