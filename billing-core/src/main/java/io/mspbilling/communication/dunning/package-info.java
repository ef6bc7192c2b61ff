/**
 * Dunning: when a customer is told of what it owes, how firmly, and why not today. Pure; what was
 * sent before comes in with each debt, and what is decided is data that says why.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.communication.dunning;
