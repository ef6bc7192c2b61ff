/**
 * All the rules of one MSP as one value, and the same as JSON: read, written, compared in words.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.policies;
