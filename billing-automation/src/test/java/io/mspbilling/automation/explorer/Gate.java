package io.mspbilling.automation.explorer;

/**
 * A place where a worker stands while the scheduler chooses.
 *
 * @param worker who stands there
 * @param number the how-manieth gate of this worker, from 1
 * @param side which side of the call
 * @param op the call
 */
record Gate(String worker, int number, Side side, Op op) {

  enum Side {
    /** The worker makes the call, and nothing has reached the vendor or the journal yet. */
    BEFORE,
    /** The call took effect, and the worker has not heard of it. */
    AFTER,
    /** The worker has ended, or nobody has begun. */
    NOWHERE
  }

  @Override
  public String toString() {
    return worker + "@" + number + " " + (side == Side.NOWHERE ? "nowhere" : side + " " + op);
  }
}
