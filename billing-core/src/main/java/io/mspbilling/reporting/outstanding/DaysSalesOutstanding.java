package io.mspbilling.reporting.outstanding;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;

/**
 * Days sales outstanding, the simple forms: for how many days of sales money is outstanding. Short
 * periods swing with sales.
 *
 * <p>Sales are those on credit, less credit memos. Tax is in both receivables and sales.
 */
public final class DaysSalesOutstanding {

  private DaysSalesOutstanding() {}

  /** {@code receivables at the end / sales * days}. */
  public static Figure simple(Ledger ledger, Period period, Basis basis) {
    return of(ledger.at(period.to()).receivables(basis), ledger.sales(period), period.days());
  }

  /** {@code (receivables at the beginning + at the end) / 2 / sales * days}. */
  public static Figure averaged(Ledger ledger, Period period, Basis basis) {
    Money both =
        ledger
            .at(period.dayBefore())
            .receivables(basis)
            .plus(ledger.at(period.to()).receivables(basis));
    return of(both, ledger.sales(period), period.days()).map(days -> days.dividedBy(2));
  }

  /**
   * {@code receivables / sales * days}.
   *
   * @param days how many days the sales took; at least 1
   */
  public static Figure of(Money receivables, Money sales, long days) {
    if (receivables.isNegative()) {
      return Figure.undefined(Reason.NEGATIVE_RECEIVABLES);
    }
    return sales.isPositive()
        ? Figure.days(Fraction.of(receivables, sales).times(days))
        : Figure.undefined(Reason.NO_SALES);
  }
}
