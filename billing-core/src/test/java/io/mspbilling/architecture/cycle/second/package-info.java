/** One half of a cycle, for the test of the rule against cycles. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.architecture.cycle.second;
