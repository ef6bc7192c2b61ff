package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.Words;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a payment against one open item.
 *
 * @param item the invoice paid, or the credit memo used up
 * @param number its number
 * @param amount the cash applied; negative where a credit memo is used up
 * @param deviation what settles more of the invoice beside the cash
 */
public record MatchLine(
    InvoiceId item, String number, Money amount, Optional<Deviation> deviation) {

  /**
   * @throws IllegalArgumentException if the amount is zero, or a credit memo has a deviation
   */
  public MatchLine {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(deviation, "deviation");
    if (amount.isZero() || (amount.isNegative() && deviation.isPresent())) {
      throw new IllegalArgumentException("not a line of a match: " + amount + " " + deviation);
    }
  }

  /** How much of the item is settled: the cash and what stands beside it. */
  public Money settled() {
    return deviation.map(Deviation::amount).map(amount::plus).orElse(amount);
  }

  @Override
  public String toString() {
    return amount
        + (amount.isNegative() ? " from credit " : " to invoice ")
        + number
        + deviation.map(d -> " (" + d.amount() + " " + Words.of(d.kind()) + ")").orElse("");
  }
}
