package io.mspbilling.testkit.world;

/** The process dies here: nothing catches it but the world. */
final class WorkerDied extends Error {
  private static final long serialVersionUID = 1L;

  WorkerDied(int gate) {
    super("died at gate " + gate);
  }
}
