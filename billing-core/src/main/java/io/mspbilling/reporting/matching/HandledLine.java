package io.mspbilling.reporting.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the bank account and what became of it; one line however many invoices it pays.
 *
 * @param line the line
 * @param amount what it moved, without its sign
 * @param handling how it was matched
 * @param undone whether the match was taken back later, as it was wrong
 * @param took the time from the bank's value date to the match, if it was matched and is known
 */
public record HandledLine(
    PaymentId line, Money amount, Handling handling, boolean undone, Optional<Duration> took) {

  public HandledLine {
    Objects.requireNonNull(line, "line");
    amount = amount.abs();
    Objects.requireNonNull(handling, "handling");
    Objects.requireNonNull(took, "took");
  }
}
