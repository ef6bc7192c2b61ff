package io.mspbilling.collection.latefee;

import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What late payment of one invoice may cost at most, by contract or by law. Fees and interest are
 * held to their own caps each; if one bound holds for both together, divide it between them.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class ChargeCaps {

  /** No caps. */
  public static final ChargeCaps NONE = builder().build();

  ChargeCaps() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The most for one invoice, in all. */
  public abstract Optional<Money> perInvoice();

  /** The most in all, as so many of a hundred of what was billed; rounded down. */
  public abstract Optional<BigDecimal> percentOfInvoice();

  /**
   * The highest lawful yearly rate, in percent: fees, or interest, may not exceed what it gives on
   * the open balance since the due date, by {@link DayCount#ACTUAL_ACTUAL} and rounded down.
   * Interest is computed with it where its own rate is higher.
   */
  public abstract Optional<BigDecimal> yearlyPercent();

  /**
   * The most that may be asked in all for an invoice as of a day; empty if there is no cap.
   *
   * @throws io.mspbilling.money.CurrencyMismatchException if a cap is in another currency
   */
  public Optional<Money> most(OpenBalance balance, LocalDate asOf) {
    return Stream.of(
            perInvoice(),
            percentOfInvoice()
                .map(percent -> ExactAmount.of(balance.amount()).percent(percent))
                .map(exact -> exact.rounded(RoundingMode.DOWN)),
            yearlyPercent().map(percent -> lawful(percent, balance, asOf)))
        .flatMap(Optional::stream)
        .reduce(Money::min);
  }

  private static Money lawful(BigDecimal percent, OpenBalance balance, LocalDate asOf) {
    NavigableMap<LocalDate, BigDecimal> rate = new TreeMap<>(Map.of(LocalDate.MIN, percent));
    return Nights.sum(
            Nights.pieces(balance, balance.dueOn(), asOf, rate, DayCount.ACTUAL_ACTUAL),
            balance.amount().currency())
        .rounded(RoundingMode.DOWN);
  }

  @Value.Check
  void check() {
    perInvoice().ifPresent(most -> requireNotNegative(most.amount()));
    percentOfInvoice().ifPresent(ChargeCaps::requireNotNegative);
    yearlyPercent().ifPresent(ChargeCaps::requireNotNegative);
  }

  static void requireNotNegative(BigDecimal number) {
    if (BoundedDecimal.require(number).signum() < 0) {
      throw new IllegalStateException("must not be negative: " + number);
    }
  }

  static void requireRounding(RoundingMode rounding) {
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new IllegalStateException("interest and fees must be rounded");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableChargeCaps.Builder {
    Builder() {}
  }
}
