package io.mspbilling.automation;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Probe;

/** Carries out one kind of effect, and finds out whether it happened. */
interface EffectPort {

  /**
   * Carries it out, once.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  Conclusion perform(EffectOrder order);

  /** Looks for it under its key. */
  Probe<Conclusion> probe(EffectOrder order);

  /** Turns what a port found into what it means. */
  static <T> Probe<Conclusion> concluded(
      Probe<T> probe, java.util.function.Function<T, Conclusion> meaning) {
    if (probe instanceof Probe.Found<T> found) {
      return Probe.found(meaning.apply(found.value()));
    }
    return probe instanceof Probe.Unclear<T> unclear
        ? Probe.unclear(unclear.reason())
        : Probe.absent();
  }
}
