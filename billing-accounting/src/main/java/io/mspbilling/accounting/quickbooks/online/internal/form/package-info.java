/** How each record becomes a value, and back. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.accounting.quickbooks.online.internal.form;
