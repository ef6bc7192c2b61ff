/**
 * The records of HaloPSA that billing needs, in the vendor's own words where it has words. What is
 * not modelled is in {@link io.mspbilling.psa.halo.billing.HaloInvoice#raw}.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.halo.billing;
