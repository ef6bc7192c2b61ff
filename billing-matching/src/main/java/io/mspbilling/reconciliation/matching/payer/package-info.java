/** Who paid: names as banks print them, and how much they are like those of customers. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.matching.payer;
