/** Invoice numbers as people write them: canonical forms, memos, slips of the pen. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.matching.reference;
