package io.mspbilling.reconciliation;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.util.Optional;

/**
 * The booked lines of the MSP's bank account. Implementations are safe for use by several threads,
 * and throw a {@link io.mspbilling.failure.BillingException} when no usable answer came.
 */
public interface BankFeed {

  /** The name that ids of this bank carry. */
  SystemName system();

  /**
   * Lines booked after a position, oldest first.
   *
   * @param position as an earlier read gave it; empty to read from the beginning
   */
  Pull<BankLine> linesAfter(Optional<String> position);
}
