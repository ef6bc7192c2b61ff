/**
 * QuickBooks Online's query language, built so that no text can break out of its quotes. Properties
 * to ask for stand with the entities they belong to.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.accounting.quickbooks.online.query;
