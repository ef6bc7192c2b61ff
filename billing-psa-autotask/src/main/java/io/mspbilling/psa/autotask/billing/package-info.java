/**
 * Autotask's records as its API holds them, and how they are asked for. Amounts and dates are as
 * they were sent; what they mean for billing is decided a package above.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.autotask.billing;
