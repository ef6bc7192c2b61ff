package io.mspbilling.reporting.behaviour;

import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import java.util.Collection;

/** How many bank debits came back. */
public final class ReturnRate {

  private ReturnRate() {}

  /**
   * Debits that were sent in a period and came back, as known now, of all that were sent in it, by
   * count: so the networks set limits to it. What customers send by themselves is no debit.
   */
  public static Figure of(Collection<BankDebit> debits, Period period) {
    long sent = 0;
    long back = 0;
    for (BankDebit debit : debits) {
      if (period.contains(debit.on())) {
        sent++;
        back += debit.isReturned() ? 1 : 0;
      }
    }
    return Figure.share(back, sent, Reason.NO_PAYMENTS);
  }
}
