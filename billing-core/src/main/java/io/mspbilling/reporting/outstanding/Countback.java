package io.mspbilling.reporting.outstanding;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;

/**
 * Days sales outstanding by counting back: receivables are used up against the latest sales first.
 * It does not swing with the season as the simple form does. If what is known ends before they are
 * used up, the figure is a lower bound and says so.
 */
public final class Countback {

  private Countback() {}

  /**
   * Month by month. The month in which they are used up counts in proportion; one without sales
   * counts with its days and uses nothing up. A month that has begun counts with its days so far.
   */
  public static Figure monthly(Ledger ledger, LocalDate asOf, Basis basis) {
    NavigableMap<LocalDate, Money> sales = ledger.salesByDay(asOf).headMap(asOf, true);
    Money left = ledger.at(asOf).receivables(basis);
    if (left.isNegative() || sales.isEmpty()) {
      return none(left);
    }
    Fraction days = Fraction.ZERO;
    boolean withoutSales = false;
    LocalDate end = asOf;
    while (left.isPositive() && !end.isBefore(sales.firstKey())) {
      Period month = new Period(YearMonth.from(end).atDay(1), end);
      Money sold =
          Money.sum(sales.subMap(month.from(), true, month.to(), true).values(), ledger.currency());
      withoutSales |= sold.isNegative();
      if (sold.isPositive() && left.compareTo(sold) < 0) {
        days = days.plus(Fraction.of(left, sold).times(month.days()));
        left = Money.zero(ledger.currency());
      } else {
        days = days.plus(Fraction.of(month.days()));
        left = sold.isPositive() ? left.minus(sold) : left;
      }
      end = month.dayBefore();
    }
    Figure figure = noting(Figure.days(days), left);
    return withoutSales ? figure.noting(Note.MONTH_WITHOUT_SALES) : figure;
  }

  /** Day by day: how many days it takes until their sales reach what is owed. A whole number. */
  public static Figure daily(Ledger ledger, LocalDate asOf, Basis basis) {
    NavigableMap<LocalDate, Money> sales = ledger.salesByDay(asOf).headMap(asOf, true);
    Money left = ledger.at(asOf).receivables(basis);
    if (left.isNegative() || sales.isEmpty()) {
      return none(left);
    }
    LocalDate day = asOf;
    while (left.isPositive() && !day.isBefore(sales.firstKey())) {
      left = left.minus(sales.getOrDefault(day, Money.zero(ledger.currency())));
      day = day.minusDays(1);
    }
    return noting(Figure.days(Fraction.of(asOf.toEpochDay() - day.toEpochDay())), left);
  }

  private static Figure none(Money receivables) {
    return Figure.undefined(
        receivables.isNegative() ? Reason.NEGATIVE_RECEIVABLES : Reason.NO_SALES);
  }

  private static Figure noting(Figure figure, Money left) {
    return left.isPositive() ? figure.noting(Note.TRUNCATED) : figure;
  }
}
