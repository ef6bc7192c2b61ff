package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import io.mspbilling.worklist.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Interest on what is open after the due date, never on interest. Nights count: of an invoice due
 * on the 1st and paid on the 31st, the thirty nights between, each with what was open at the end of
 * the day before it.
 *
 * <p>It is the same however often one looks: all that is asked is rounded once, from its exact sum.
 * A function of its arguments alone.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class SimpleInterest {

  SimpleInterest() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The rates, by their first days; before the first, and without any, there is no interest. */
  public abstract List<DatedRate> rates();

  /** Default: years of 365 days. */
  @Value.Default
  public DayCount dayCount() {
    return DayCount.ACTUAL_365;
  }

  /** Days after the due date; 0 or more, default 0. What they mean says {@link #graceRule}. */
  @Value.Default
  public int graceDays() {
    return 0;
  }

  /** Default: days of grace bear no interest. */
  @Value.Default
  public GraceRule graceRule() {
    return GraceRule.FREE_OF_INTEREST;
  }

  /** Interest that comes to less is not asked. Default: any is. */
  public abstract Optional<Money> least();

  /** Default: none. */
  @Value.Default
  public ChargeCaps caps() {
    return ChargeCaps.NONE;
  }

  /** How the exact sum is rounded, once. Default: half up. */
  @Value.Default
  public RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /**
   * The interest on an invoice as of any day, past or future; changes of later days do not count.
   *
   * @throws io.mspbilling.money.CurrencyMismatchException if a cap or the least is in another
   *     currency
   * @throws ArithmeticException if it is more than can be counted in smallest units
   */
  public Interest on(OpenBalance balance, LocalDate asOf) {
    LocalDate graceEnds = balance.dueOn().plusDays(graceDays());
    List<InterestPiece> late = pieces(balance, graceEnds, asOf);
    if (late.isEmpty()) {
      String why =
          asOf.isAfter(graceEnds)
              ? "nothing that bears interest was open after " + graceEnds
              : "interest counts from " + graceEnds + " on";
      return none(balance, asOf, late, why);
    }
    return graceRule() == GraceRule.FREE_OF_INTEREST
        ? asked(balance, asOf, late)
        : asked(balance, asOf, pieces(balance, balance.dueOn(), asOf));
  }

  private Interest asked(OpenBalance balance, LocalDate asOf, List<InterestPiece> pieces) {
    ExactAmount exact = Nights.sum(pieces, balance.amount().currency());
    Money rounded = exact.rounded(rounding());
    Money amount = caps().most(balance, asOf).map(rounded::min).orElse(rounded);
    if (least().filter(least -> amount.compareTo(least) < 0).isPresent()) {
      return none(
          balance,
          asOf,
          pieces,
          amount + " is less than the least that is asked, " + least().get());
    }
    return new Interest(
        asOf,
        amount,
        exact,
        pieces,
        exact
            + " rounded "
            + Words.of(rounding())
            + " to "
            + rounded
            + (amount.equals(rounded) ? "" : " and capped at " + amount));
  }

  private static Interest none(
      OpenBalance balance, LocalDate asOf, List<InterestPiece> pieces, String why) {
    Currency currency = balance.amount().currency();
    return new Interest(asOf, Money.zero(currency), Nights.sum(pieces, currency), pieces, why);
  }

  /**
   * What the nights of a time cost, exactly; grace, caps in money and the least aside. A time costs
   * what its parts cost together, wherever it is cut.
   *
   * @param from the day with the first night
   * @param to the day after the last; it costs nothing if that is not after {@code from}
   */
  public ExactAmount accrued(OpenBalance balance, LocalDate from, LocalDate to) {
    return Nights.sum(pieces(balance, from, to), balance.amount().currency());
  }

  private List<InterestPiece> pieces(OpenBalance balance, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, BigDecimal> percents = new TreeMap<>();
    Optional<BigDecimal> lawful = caps().yearlyPercent();
    rates()
        .forEach(
            rate ->
                percents.put(
                    rate.from(),
                    lawful.map(rate.yearlyPercent()::min).orElse(rate.yearlyPercent())));
    return Nights.pieces(balance, from, to, percents, dayCount());
  }

  /** The amounts of money in the settings. */
  Stream<Money> amounts() {
    return Stream.of(least(), caps().perInvoice()).flatMap(Optional::stream);
  }

  @Value.Check
  void check() {
    if (graceDays() < 0) {
      throw new IllegalStateException("days of grace must not be negative: " + graceDays());
    }
    ChargeCaps.requireRounding(rounding());
    for (int i = 1; i < rates().size(); i++) {
      if (!rates().get(i).from().isAfter(rates().get(i - 1).from())) {
        throw new IllegalStateException("rates must be in the order of their days: " + rates());
      }
    }
    least().ifPresent(least -> ChargeCaps.requireNotNegative(least.amount()));
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSimpleInterest.Builder {
    Builder() {}

    /** One rate that never changes, in percent a year. */
    public Builder yearlyPercent(String percent) {
      rates(List.of(DatedRate.always(new BigDecimal(percent))));
      return this;
    }
  }
}
