package io.mspbilling.reporting.behaviour;

import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerPayment;

/** How many payments came back. */
public final class ReturnRate {

  private ReturnRate() {}

  /**
   * Payments of a period that came back for one reason, as known now, of all that came on a rail,
   * by count. For bank debits, the networks set limits to it.
   */
  public static Figure of(Ledger ledger, Period period, Rail rail, ReversalKind kind) {
    long came = 0;
    long back = 0;
    for (LedgerPayment payment : ledger.payments()) {
      if (payment.rail() == rail && period.contains(payment.receivedOn())) {
        came++;
        back += payment.returns().stream().anyMatch(one -> one.kind() == kind) ? 1 : 0;
      }
    }
    return Figure.share(back, came, Reason.NO_PAYMENTS);
  }
}
