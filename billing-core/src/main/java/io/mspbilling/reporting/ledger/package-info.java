/**
 * Dated events of one currency, what was owed after them on any day, and the proof that both agree.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.ledger;
