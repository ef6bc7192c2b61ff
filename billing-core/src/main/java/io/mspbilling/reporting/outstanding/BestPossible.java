package io.mspbilling.reporting.outstanding;

import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;

/** What days sales outstanding would be if everybody paid on time, and how far off they are. */
public final class BestPossible {

  private BestPossible() {}

  /** Best possible days sales outstanding: {@code owed and not past due / sales * days}. */
  public static Figure daysSalesOutstanding(Ledger ledger, Period period) {
    return DaysSalesOutstanding.of(
        ledger.at(period.to()).current(), ledger.sales(period), period.days());
  }

  /**
   * Average days delinquent: days sales outstanding less the best possible. Net of credit it may be
   * negative, as credit lowers the one and not the other.
   */
  public static Figure averageDaysDelinquent(Ledger ledger, Period period, Basis basis) {
    return DaysSalesOutstanding.simple(ledger, period, basis)
        .minus(daysSalesOutstanding(ledger, period));
  }
}
