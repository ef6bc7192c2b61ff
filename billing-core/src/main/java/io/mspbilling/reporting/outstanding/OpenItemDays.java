package io.mspbilling.reporting.outstanding;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.OpenItem;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Days by open item, weighted with what is open of it. */
public final class OpenItemDays {

  private OpenItemDays() {}

  /** How late what is past due is, on average: {@code sum(open * days late) / sum(open)}. */
  public static Figure pastDue(Ledger ledger, LocalDate asOf) {
    BigInteger weighted = BigInteger.ZERO;
    BigInteger open = BigInteger.ZERO;
    boolean assumed = false;
    for (OpenItem item : ledger.at(asOf).items()) {
      if (item.isPastDue(asOf)) {
        weighted = weighted.add(times(item.amount(), item.daysLate(asOf)));
        open = open.add(BigInteger.valueOf(item.amount().minorUnits()));
        assumed |= !item.invoice().isDueDateKnown();
      }
    }
    if (open.signum() == 0) {
      return Figure.undefined(Reason.NOTHING_PAST_DUE);
    }
    Figure figure = Figure.days(new Fraction(weighted, open));
    return assumed ? figure.noting(Note.DUE_DATE_ASSUMED) : figure;
  }

  /**
   * Weighted days sales outstanding: {@code sum(days since invoice * open / net sales of the month
   * of issue)}. Old months with small sales dominate it.
   */
  public static Figure outstanding(Ledger ledger, LocalDate asOf) {
    Map<YearMonth, BigInteger> weighted = new TreeMap<>();
    for (OpenItem item : ledger.at(asOf).items()) {
      weighted.merge(
          YearMonth.from(item.invoice().issuedOn()),
          times(item.amount(), item.age(asOf)),
          BigInteger::add);
    }
    Map<YearMonth, Money> sales = new HashMap<>();
    ledger
        .salesByDay(asOf)
        .forEach((day, sold) -> sales.merge(YearMonth.from(day), sold, Money::plus));
    Fraction days = Fraction.ZERO;
    for (Map.Entry<YearMonth, BigInteger> month : weighted.entrySet()) {
      Money sold = sales.getOrDefault(month.getKey(), Money.zero(ledger.currency()));
      if (!sold.isPositive()) {
        return Figure.undefined(Reason.NO_SALES);
      }
      days = days.plus(new Fraction(month.getValue(), BigInteger.valueOf(sold.minorUnits())));
    }
    return weighted.isEmpty() ? Figure.undefined(Reason.NOTHING_OWED) : Figure.days(days);
  }

  private static BigInteger times(Money amount, long days) {
    return BigInteger.valueOf(amount.minorUnits()).multiply(BigInteger.valueOf(days));
  }
}
