/** Who consented to be charged, on what, for which invoices and when. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.autopay;
