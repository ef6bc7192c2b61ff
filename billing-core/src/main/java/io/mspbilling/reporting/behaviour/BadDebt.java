package io.mspbilling.reporting.behaviour;

import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;

/** What was given up. */
public final class BadDebt {

  private BadDebt() {}

  /** Write-offs of a period, less recoveries, as a share of its net credit sales, in percent. */
  public static Figure share(Ledger ledger, Period period) {
    return Figure.share(ledger.writeOffs(period), ledger.sales(period), Reason.NO_SALES);
  }
}
