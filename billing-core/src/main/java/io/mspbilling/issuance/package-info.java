/**
 * The first stage: the PSA makes invoices, and we read them; and the PSA is told what was paid. The
 * port is the same for every PSA; what one cannot do, it says.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.issuance;
