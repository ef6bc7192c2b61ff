package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The late fees on an invoice as of a day: all of them, whether or not some were asked before.
 *
 * @param asOf the day
 * @param amount what may be asked in all; zero or more
 * @param pieces the fees that arose, before the caps of all together; empty if none did
 * @param reason how they became {@code amount}, or why there are none, in words
 */
public record LateFee(LocalDate asOf, Money amount, List<FeePiece> pieces, String reason) {

  public LateFee {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(amount, "amount");
    pieces = List.copyOf(pieces);
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * What is to be asked now; zero or more. Asking it and looking again gives nothing.
   *
   * @param asked what was asked before for the same invoice
   */
  public Money beyond(Money asked) {
    return amount.minus(asked.min(amount));
  }
}
