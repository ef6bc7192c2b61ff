/**
 * The system module of ConnectWise in its own words: callbacks and the proof that one really came
 * from ConnectWise, and what the system tells about itself.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise.system;
