package io.mspbilling.communication;

import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.SystemName;

/**
 * Sends messages to customers. Implementations are safe for use by several threads, and throw a
 * {@link io.mspbilling.failure.BillingException} when no usable answer came.
 */
public interface Notifier {

  /** The name of the system that sends. */
  SystemName system();

  /** How safely a message can be repeated and looked up. */
  Guarantees guarantees();

  /**
   * Sends a message, once: to its address, and to those that get a copy. Each that does not take it
   * keeps nothing back from the others, and is named in what is returned; if none takes it, all
   * are.
   *
   * @throws io.mspbilling.failure.RefusedException if the message is not taken, whomever it is for;
   *     or, as a {@link io.mspbilling.failure.DeferredException}, if its address takes none for
   *     now, and nobody got it
   */
  Delivery send(Message message);

  /** Looks for a message sent under its key. A plain mail server answers {@code Unclear}. */
  Probe<String> findMessage(Message message);
}
