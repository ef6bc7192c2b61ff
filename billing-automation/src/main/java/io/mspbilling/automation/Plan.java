package io.mspbilling.automation;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a billing day would do: the outcome of deciding, before anything is done. It holds for the
 * day and for the state of the journal that it was decided at, and nothing acts on it at another.
 *
 * @param day the day, in the MSP's zone
 * @param decidedAt the last journal entry that the decision knew
 * @param arrivals payouts that the bank shows
 * @param returns payments that the bank took back
 * @param matches payments to be applied
 * @param actions effects to be carried out, in this order
 * @param exceptions what waits for a person
 * @param dismissed what a person need not see for now
 */
public record Plan(
    LocalDate day,
    long decidedAt,
    List<PayoutArrivals.Arrival> arrivals,
    List<ReturnedPayment> returns,
    List<Match> matches,
    List<Planned<?, ?>> actions,
    List<ExceptionRow> exceptions,
    List<ExceptionRow> dismissed) {

  public Plan {
    Objects.requireNonNull(day, "day");
    arrivals = List.copyOf(arrivals);
    returns = List.copyOf(returns);
    matches = List.copyOf(matches);
    actions = List.copyOf(actions);
    exceptions = List.copyOf(exceptions);
    dismissed = List.copyOf(dismissed);
  }

  /** Whether there is nothing to do, whatever waits for people. */
  public boolean isEmpty() {
    return arrivals.isEmpty() && returns.isEmpty() && matches.isEmpty() && actions.isEmpty();
  }

  /** The orders of one type, in the order in which they would be carried out. */
  public <O extends EffectOrder> List<O> orders(EffectType<O, ?> type) {
    return Planned.ordersOf(type, actions);
  }
}
