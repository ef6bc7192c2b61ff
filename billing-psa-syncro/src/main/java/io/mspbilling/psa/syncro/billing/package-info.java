/**
 * The records of Syncro that billing needs, in the vendor's own words. What is not modelled is in
 * {@link io.mspbilling.psa.syncro.billing.SyncroInvoice#raw}.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.syncro.billing;
