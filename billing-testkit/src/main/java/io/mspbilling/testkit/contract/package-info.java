/**
 * Abstract JUnit 5 suites that say what a port promises. Extend one for an implementation of your
 * own; whoever passes may stand in for ours.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.testkit.contract;
