/** What a no means: the answers of card networks, gateways and banks, in one vocabulary. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.decline;
