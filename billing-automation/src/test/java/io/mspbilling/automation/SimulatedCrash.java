package io.mspbilling.automation;

/** The process dies here: nothing catches it but the test. */
final class SimulatedCrash extends Error {
  private static final long serialVersionUID = 1L;

  SimulatedCrash(int gate) {
    super("crash at gate " + gate);
  }
}
