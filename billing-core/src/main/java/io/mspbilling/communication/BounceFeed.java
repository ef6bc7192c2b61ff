package io.mspbilling.communication;

import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.util.Optional;

/**
 * Where a mail system tells which messages did not arrive. Implementations are safe for use by
 * several threads, and throw a {@link io.mspbilling.failure.BillingException} when no usable answer
 * came.
 */
public interface BounceFeed {

  /** The name of the system that tells. */
  SystemName system();

  /**
   * Bounces told after a position, oldest first. What is no bounce of our messages is left out; so
   * is what cannot be read, as anybody may write to a mailbox.
   *
   * @param position as an earlier read gave it; empty to read as far back as is kept
   */
  Pull<Bounce> bouncesAfter(Optional<String> position);
}
