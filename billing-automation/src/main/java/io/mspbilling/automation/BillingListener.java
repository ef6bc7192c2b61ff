package io.mspbilling.automation;

import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.worklist.SystemTrouble;

/**
 * Hears of what a run does while it does it: for metrics, traces and alarms. It is told on the
 * thread of the run, after the journal, and can change nothing; what it throws is logged and goes
 * no further. Whoever takes long makes the run late, and a run that is too late sends nothing.
 *
 * <p>It hears what its own instance of {@link BillingAutomation} does. What must not be missed, or
 * what other workers did, is read from the journal.
 */
public interface BillingListener {

  /** The intent is in the journal; now it is sent. */
  default void intended(EffectAttempt attempt) {}

  /**
   * What became of an attempt is in the journal. If a call failed, {@link Outcome#failure()} says
   * whose fault it was, whether anything was sent, and under what id the vendor knows it.
   */
  default void concluded(EffectAttempt attempt, Outcome<?> outcome) {}

  /** The vendor was asked under its key whether an attempt happened; the answer is in hand only. */
  default void lookedUp(EffectAttempt attempt, Probe<? extends Outcome<?>> shown) {}

  /**
   * A system cannot be used, or asks to be left alone for a while: what depends on it waits for a
   * later run. It is told once in a run.
   */
  default void waiting(SystemTrouble trouble) {}

  /** A run has ended. One that ends with an exception is not told. */
  default void finished(DayReport report) {}
}
