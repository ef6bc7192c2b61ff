package io.mspbilling.report;

import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.behaviour.AutopayShare;
import io.mspbilling.reporting.behaviour.RemindersPaid;
import io.mspbilling.reporting.cash.CashByRail;
import io.mspbilling.reporting.cash.CashForecast;
import io.mspbilling.reporting.cash.Fees;
import io.mspbilling.reporting.ledger.RollForward;
import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All of a report that is in one currency. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class CurrencyReport {

  CurrencyReport() {}

  static Builder builder() {
    return new Builder();
  }

  public abstract Currency currency();

  /** The figures to look at first. */
  public abstract List<Reading> headlines();

  /** All other figures. */
  public abstract List<Reading> figures();

  /** What came in, day by day. */
  public abstract CashByRail cash();

  /** What was owed by age on the evening before the period. */
  public abstract Ageing before();

  /** What is owed by age at its end. */
  public abstract Ageing after();

  /** Days sales outstanding, counted back, at the ends of months, the oldest first. */
  public abstract List<TrendPoint> trend();

  /** How much is for autopay; empty if that is not known. */
  public abstract Optional<AutopayShare> autopay();

  /** What gateways kept; empty if that is not known. */
  public abstract Optional<Fees> fees();

  /** What reminders brought; empty if that is not known. */
  public abstract Optional<RemindersPaid> reminders();

  /** What is expected to come, as of the day on which the report was made. */
  public abstract CashForecast forecast();

  /** How what was owed before became what is owed now. */
  public abstract RollForward rollForward();

  /** The clients that were billed, paid, owe or are in credit, the most late first. */
  public abstract List<ClientReport> clients();

  /** Not safe for use by several threads. */
  static final class Builder extends ImmutableCurrencyReport.Builder {
    Builder() {}
  }
}
