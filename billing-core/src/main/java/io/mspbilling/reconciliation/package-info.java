/**
 * The fourth stage: what came in is matched, the PSA is told, the books are posted, and all three
 * agree. Posting rules and the ports to the books and to the bank.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation;
