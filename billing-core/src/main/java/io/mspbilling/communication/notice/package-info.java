/**
 * Notices: what a customer is told of that asks for nothing owed, as receipts and charges ahead.
 * Which happened comes from the journal, and each is told once.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.communication.notice;
