/**
 * The second stage: telling customers what they owe. What is on hold, who is reminded today,
 * messages, and the port that sends them; when and how firmly is decided by {@code dunning}.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.communication;
