/** Proof that a webhook came from the vendor: what connectors build their verification on. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.http.webhook;
