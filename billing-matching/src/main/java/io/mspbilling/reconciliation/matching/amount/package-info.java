/** Which sets of amounts have a sum, whether it is the only one, and how likely that is chance. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reconciliation.matching.amount;
