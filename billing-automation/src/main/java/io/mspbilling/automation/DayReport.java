package io.mspbilling.automation;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.style.BillingStyle;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.SystemTrouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/** What one run of the billing day saw, did and left to people. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class DayReport {

  DayReport() {}

  /**
   * What became of an action.
   *
   * @param action what was decided
   * @param outcome how it ended in this run; of a call that failed it says whose turn it is
   */
  public record Result(Planned<?, ?> action, Outcome<?> outcome) {

    public Result {
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(outcome, "outcome");
    }

    /** Where the effect stands now. */
    public EffectStatus status() {
      return outcome.status();
    }

    /** Why, in words. */
    public String reason() {
      return outcome.reason();
    }

    @Override
    public String toString() {
      return action.description() + ": " + status() + " (" + reason() + ")";
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The day, in the MSP's zone. */
  public abstract LocalDate day();

  /** How many open invoices the PSA showed. */
  public abstract int openInvoices();

  /** How many new events the gateway told. */
  public abstract int gatewayEvents();

  /** How many new lines the bank showed. */
  public abstract int bankLines();

  /** How many events and lines were read and left alone, as they are from before the cut-over. */
  public abstract int beforeCutOver();

  /** How many effects of earlier runs were looked up and cleared. */
  public abstract int recovered();

  /**
   * What was found to be otherwise in agreements: by the first run of a day that could read them;
   * later ones do not look again.
   */
  public abstract List<FoundChange> agreementChanges();

  /** The payouts that the bank has shown since. */
  public abstract List<PayoutArrivals.Arrival> arrivals();

  /** The payments that the bank took back since. */
  public abstract List<ReturnedPayment> returns();

  /** The lines of the bank account that a rule set aside. */
  public abstract List<SetAside> asides();

  /** The payments that were applied. */
  public abstract List<Match> matches();

  /** What was done, in order. */
  public abstract List<Result> results();

  /**
   * What could have been done in this run and was not, because it had to end somewhere; the next
   * run goes on.
   */
  public abstract List<Planned<?, ?>> unfinished();

  /** What was decided and is not done before a person approves it. */
  public abstract Held held();

  /** The systems that could not be used; what depends on them waits for a later run. */
  public abstract List<SystemTrouble> troubles();

  /** What waits for people, at the end of the run. */
  public abstract List<ExceptionRow> exceptions();

  /** What people need not see for now, as they said. */
  public abstract List<ExceptionRow> dismissed();

  /** The orders of one type that ended in a status. */
  public <O extends EffectOrder> List<O> orders(EffectType<O, ?> type, EffectStatus status) {
    return Planned.ordersOf(
        type,
        results().stream()
            .filter(result -> result.status() == status)
            .map(Result::action)
            .toList());
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDayReport.Builder {
    Builder() {}
  }
}
