package io.mspbilling.agreements;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A change of an agreement that a reading of the PSA found.
 *
 * @param on the day of the reading, in the MSP's zone: the change was made there since the reading
 *     before
 * @param change what is otherwise
 */
public record FoundChange(LocalDate on, AgreementChange change) {

  public FoundChange {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(change, "change");
  }
}
