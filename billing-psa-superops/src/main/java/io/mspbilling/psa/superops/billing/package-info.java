/**
 * The records of SuperOps that billing needs, in the vendor's own words. What is not modelled is in
 * {@link io.mspbilling.psa.superops.billing.SuperOpsInvoice#raw}, if it was asked for.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.superops.billing;
