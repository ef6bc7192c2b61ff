package io.mspbilling.reporting.behaviour;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A bank debit that was sent to the bank, and of which the bank has told what became.
 *
 * @param on the day it was sent, in the MSP's zone
 * @param isReturned whether it came back, before or after it was collected
 */
public record BankDebit(LocalDate on, boolean isReturned) {
  public BankDebit {
    Objects.requireNonNull(on, "on");
  }
}
