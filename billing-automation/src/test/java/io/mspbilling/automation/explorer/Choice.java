package io.mspbilling.automation.explorer;

import java.util.Objects;

/**
 * What the scheduler decides at a gate.
 *
 * @param kind what kind of thing
 * @param detail whom to switch to, or how long to wait; empty for all else
 */
record Choice(Kind kind, String detail) {

  enum Kind {
    /** The worker goes on. */
    GO,
    /** The worker is parked here, and another one goes on. */
    SWITCH,
    /** Time passes while everybody stands still; then there is another choice to make here. */
    WAIT,
    /** The worker dies here, and another one is opened in its place. */
    CRASH,
    /** The worker dies while its call is on the wire; the call may arrive later. */
    CRASH_IN_FLIGHT,
    /**
     * The call gets no answer: at the gate before its effect it is lost, after it the answer is.
     */
    LOSE,
    /** The call gets no answer now, and may arrive later. */
    LATE
  }

  static final Choice GO = of(Kind.GO);

  Choice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  static Choice of(Kind kind) {
    return new Choice(kind, "");
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.name() : kind + " " + detail;
  }
}
