/** Our own in-memory implementations under the contracts. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.testkit.contract;
