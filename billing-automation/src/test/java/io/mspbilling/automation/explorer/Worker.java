package io.mspbilling.automation.explorer;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One worker of a schedule. Touched only by whoever has the turn. */
final class Worker {

  final String name;
  final Runnable body;
  final Semaphore turn = new Semaphore(0);
  boolean begun;
  int gates;

  /** Before which call it was parked, if nothing yet conflicts with letting it make that call. */
  private Optional<Op> idleBefore = Optional.empty();

  Worker(String name, Runnable body) {
    this.name = name;
    this.body = body;
  }

  void parkBefore(Op op) {
    idleBefore = Optional.of(op);
  }

  /** Somebody else has made a call. */
  void sees(Op op) {
    idleBefore = idleBefore.filter(parked -> !parked.conflictsWith(op));
  }

  /** The clock was moved, or the place is one where the clock may be read: order matters. */
  void seesTime() {
    idleBefore = Optional.empty();
  }

  /**
   * Whether to go on from here is the same as not having been parked at all, but one call later.
   */
  boolean isIdle() {
    return idleBefore.isPresent();
  }
}
