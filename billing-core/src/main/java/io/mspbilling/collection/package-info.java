/**
 * The third stage: taking the money. Autopay, retries after a decline, and the port to a payment
 * gateway.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection;
