/** What things cost, always as a ratio to something named in the same run. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.benchmarks;
