/**
 * QuickBooks Online as a server on loopback: its Accounting API v3, its OAuth 2.0 tokens, its query
 * language and its webhooks, over a real general ledger that tests can look into.
 */
@NullMarked
package io.mspbilling.testkit.quickbooks;

import org.jspecify.annotations.NullMarked;
