/**
 * What QuickBooks Online tells us on its own: hints that something changed, proven to come from
 * Intuit. Read the record again before acting on one; they come twice, late, and in any order.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.accounting.quickbooks.online.webhook;
