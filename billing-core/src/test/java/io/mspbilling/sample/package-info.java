/** Generators of core's values, shared by the property tests. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.sample;
