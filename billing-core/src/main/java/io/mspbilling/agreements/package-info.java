/** The contracts behind recurring invoices: what changed in them since they were read before. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.agreements;
