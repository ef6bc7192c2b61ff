/**
 * What to ask ConnectWise for: conditions that are built, never pasted together, and lazily read
 * lists and changes.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise.query;
