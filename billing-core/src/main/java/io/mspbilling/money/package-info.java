/** Exact, currency-aware amounts, and how one amount is split without losing a cent. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.money;
