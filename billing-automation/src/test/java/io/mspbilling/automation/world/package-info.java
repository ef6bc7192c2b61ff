/** Runs the billing over simulated worlds. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.automation.world;
