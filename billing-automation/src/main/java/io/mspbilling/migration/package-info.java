/**
 * Changing the PSA or the gateway with money in flight. What is under way, consented to, on hold or
 * was reminded of goes by the ids of the system that it began in; so the records of the new system
 * are shown under these.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.migration;
