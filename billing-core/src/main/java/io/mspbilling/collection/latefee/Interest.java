package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The interest on an invoice as of a day: all of it since the due date, whether or not some was
 * asked before.
 *
 * @param asOf the day, whose own night does not count yet
 * @param amount what may be asked in all; zero or more
 * @param exact what the pieces add up to, before rounding and caps
 * @param pieces what it is made of, by time; empty if there is none
 * @param reason how {@code exact} became {@code amount}, or why there is none, in words
 */
public record Interest(
    LocalDate asOf, Money amount, ExactAmount exact, List<InterestPiece> pieces, String reason) {

  public Interest {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(exact, "exact");
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
