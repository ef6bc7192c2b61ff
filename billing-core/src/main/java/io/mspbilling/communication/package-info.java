/**
 * The second stage: telling customers what they owe, when, and how often. Dunning, messages, and
 * the port that sends them.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.communication;
