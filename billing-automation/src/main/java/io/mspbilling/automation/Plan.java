package io.mspbilling.automation;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.style.BillingStyle;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a billing day would do: the outcome of deciding, before anything is done. It holds for the
 * day and for the state of the journal that it was decided at, and nothing acts on it at another.
 */
@Value.Immutable
@BillingStyle
public abstract class Plan implements WithPlan {

  Plan() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The day, in the MSP's zone. */
  public abstract LocalDate day();

  /** The last journal entry that the decision knew. */
  public abstract long decidedAt();

  /** Payouts that the bank shows. */
  public abstract List<PayoutArrivals.Arrival> arrivals();

  /** Payments that the bank took back. */
  public abstract List<ReturnedPayment> returns();

  /** Lines of the bank account that are no customer's money, by a rule. */
  public abstract List<SetAside> asides();

  /** Payments to be applied. */
  public abstract List<Match> matches();

  /** Effects to be carried out, in this order. */
  public abstract List<Planned<?, ?>> actions();

  /** What would be done as well, once a person approves it. */
  @Value.Default
  public Held held() {
    return Held.NOTHING;
  }

  /** What waits for a person. */
  public abstract List<ExceptionRow> exceptions();

  /** What a person need not see for now. */
  public abstract List<ExceptionRow> dismissed();

  /** Whether there is nothing to do, whatever waits for people. */
  public boolean isEmpty() {
    return arrivals().isEmpty()
        && returns().isEmpty()
        && asides().isEmpty()
        && matches().isEmpty()
        && actions().isEmpty();
  }

  /** The orders of one type, in the order in which they would be carried out. */
  public <O extends EffectOrder> List<O> orders(EffectType<O, ?> type) {
    return Planned.ordersOf(type, actions());
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePlan.Builder {
    Builder() {}
  }
}
