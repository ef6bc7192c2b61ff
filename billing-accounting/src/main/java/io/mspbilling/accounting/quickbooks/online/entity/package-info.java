/**
 * QuickBooks Online's records in its own words, as far as billing needs them. Amounts are in the
 * record's currency: the one it names, else the company's home currency. Dates are the company's.
 */
@NullMarked
@BillingStyle
package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.style.BillingStyle;
import org.jspecify.annotations.NullMarked;
