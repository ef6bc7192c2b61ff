/** The best way to give each of some things one of others, and how much the next best is worse. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.matching.assignment;
