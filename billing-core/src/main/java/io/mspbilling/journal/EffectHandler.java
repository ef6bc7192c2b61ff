package io.mspbilling.journal;

import java.util.Optional;

/**
 * Carries out one type of effect at one system, and finds out whether it happened. Safe for use by
 * several threads if the port behind it is.
 *
 * @param <O> the order
 * @param <R> what the vendor answers
 */
public interface EffectHandler<O extends EffectOrder, R> {

  /** What it carries out. */
  EffectType<O, R> type();

  /**
   * The last look before an order is sent: why it must not be sent any more, in words; empty if
   * nothing speaks against it. It may read from vendors, and sends nothing.
   *
   * @throws io.mspbilling.failure.BillingException if it could not look; then nothing is sent
   */
  default Optional<String> objection(O order) {
    return Optional.empty();
  }

  /**
   * Carries it out, once.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  Outcome<R> perform(O order);

  /**
   * Looks for it under its key. It changes nothing.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  Probe<Outcome<R>> probe(O order);

  /**
   * Whether {@link #probe} finds what was done under our key alone. If not, it may also find what
   * people did.
   */
  default boolean isFoundByKey() {
    return true;
  }

  /**
   * Refuses a result that cannot be that of something done.
   *
   * @throws IllegalArgumentException if it is none
   */
  default void requireDone(R result) {}

  /** What the system promises about this type of effect. */
  Guarantees guarantees();

  /**
   * Whether a look-up that finds nothing may count as proof that nothing happened, once the lag of
   * {@link #guarantees()} is over. If not, only the system's keys, or a person, can settle a doubt.
   */
  default boolean isAbsenceProof() {
    return true;
  }
}
