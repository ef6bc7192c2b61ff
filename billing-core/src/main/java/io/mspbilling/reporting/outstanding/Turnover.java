package io.mspbilling.reporting.outstanding;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How often receivables turn over in a period, by their average.
 *
 * @param sales what was sold on credit, less credit memos
 * @param receivables what was owed on the days that the average is taken of
 * @param days length of the period
 */
public record Turnover(Money sales, List<Money> receivables, long days) {
  private static final int DAYS_OF_A_YEAR = 365;

  public Turnover {
    receivables = List.copyOf(receivables);
  }

  /** By the average of the beginning and the end. */
  public static Turnover byEnds(Ledger ledger, Period period, Basis basis) {
    return of(ledger, period, basis, List.of(period.dayBefore(), period.to()));
  }

  /** By the average of the beginning, the ends of months within, and the end. */
  public static Turnover byMonthEnds(Ledger ledger, Period period, Basis basis) {
    List<LocalDate> days = new ArrayList<>();
    days.add(period.dayBefore());
    for (LocalDate end = YearMonth.from(period.from()).atEndOfMonth();
        end.isBefore(period.to());
        end = YearMonth.from(end).plusMonths(1).atEndOfMonth()) {
      days.add(end);
    }
    days.add(period.to());
    return of(ledger, period, basis, days);
  }

  private static Turnover of(Ledger ledger, Period period, Basis basis, List<LocalDate> days) {
    return new Turnover(
        ledger.sales(period),
        days.stream().map(day -> ledger.at(day).receivables(basis)).toList(),
        period.days());
  }

  /** {@code sales / average receivables}, for the period. */
  public Figure times() {
    if (!sales.isPositive()) {
      return Figure.undefined(Reason.NO_SALES);
    }
    Money sum = Money.sum(receivables, sales.currency());
    return sum.isPositive()
        ? Figure.times(Fraction.of(sales, sum).times(receivables.size()))
        : Figure.undefined(sum.isZero() ? Reason.NOTHING_OWED : Reason.NEGATIVE_RECEIVABLES);
  }

  /** The same for a year of 365 days. */
  public Figure timesAYear() {
    return times().map(times -> times.times(DAYS_OF_A_YEAR).dividedBy(days));
  }

  /** Average collection period: {@code days / times}. */
  public Figure averageCollectionPeriod() {
    return times().exact().map(this::daysFor).orElseGet(this::times);
  }

  private Figure daysFor(Fraction times) {
    return Figure.days(
        new Fraction(times.denominator().multiply(BigInteger.valueOf(days)), times.numerator()));
  }
}
