package io.mspbilling.agreements;

import io.mspbilling.receivables.AgreementId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How many seats, devices or licences somebody counted for a line of an agreement.
 *
 * @param agreement which agreement
 * @param line the vendor's id of the line, as {@code InvoiceLine.sourceId} tells it
 * @param counted how many; not negative
 * @param minimum how many are billed at least by the contract, if that is known
 */
public record SeatCount(
    AgreementId agreement, String line, BigDecimal counted, Optional<BigDecimal> minimum) {

  /**
   * @throws IllegalArgumentException if fewer than none were counted
   */
  public SeatCount {
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(minimum, "minimum");
    if (counted.signum() < 0) {
      throw new IllegalArgumentException("nobody counts fewer than none: " + counted);
    }
  }

  /** A count of a line that has no minimum, or none that is known. */
  public static SeatCount of(AgreementId agreement, String line, String counted) {
    return new SeatCount(agreement, line, new BigDecimal(counted), Optional.empty());
  }

  /** How many are to be billed: as many as were counted, or the minimum. */
  public BigDecimal billed() {
    return minimum.map(counted::max).orElse(counted);
  }
}
