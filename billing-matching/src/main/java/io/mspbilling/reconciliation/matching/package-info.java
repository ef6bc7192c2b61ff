/**
 * Which payment pays for what: a pure engine that applies money only where there is one answer, and
 * says what it would need where there is not.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.matching;
