/**
 * Wire forms, field by field as QuickBooks Online spells them. What is {@code null} is not sent.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.accounting.quickbooks.online.internal.wire;
