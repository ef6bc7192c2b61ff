/** How late money is: buckets, what rolls from one into the next, what to allow for. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.ageing;
