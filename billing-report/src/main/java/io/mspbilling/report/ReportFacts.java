package io.mspbilling.report;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Disputed;
import io.mspbilling.reporting.behaviour.Attempt;
import io.mspbilling.reporting.behaviour.BankDebit;
import io.mspbilling.reporting.behaviour.OnAutopay;
import io.mspbilling.reporting.behaviour.Promise;
import io.mspbilling.reporting.behaviour.Reminded;
import io.mspbilling.reporting.cash.ForecastRules;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.facts.LateChargeBill;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.matching.HandledLine;
import io.mspbilling.style.BillingStyle;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * All that a report is made of. What is left empty is not known, and the report says so; nothing is
 * guessed.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class ReportFacts {

  ReportFacts() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The MSP's name, as the report is headed with. */
  public abstract String name();

  /**
   * The days that are reported on, a month as a rule; what is open is told as of the last, and what
   * is to come as of the day on which the report is made. If they are not over by that day, those
   * up to it are reported on, and the report says so.
   */
  public abstract Period period();

  /** The day on which the report is made, in the MSP's zone. */
  public abstract LocalDate madeOn();

  /** What happened to receivables, one ledger for each currency. */
  public abstract List<Ledger> ledgers();

  /**
   * Whether the ledgers tell what was given up. No PSA does: unless the caller adds it from the
   * books, bad debt is not known.
   */
  @Value.Default
  public boolean tellsWriteOffs() {
    return false;
  }

  /** What customers are called; one that is not here is called by its id. */
  public abstract Map<CustomerId, String> customerNames();

  /**
   * What payments that wait are known by, behind the word "payment": {@code from ACME DENTAL LLC on
   * 2026-06-09}; one that is not here is called by its id.
   */
  public abstract Map<PaymentId, String> paymentNames();

  /**
   * The first day of which people's decisions and what was done for them are on record; empty if
   * all days are. Figures of disputes, consents, promises, charges and reminders are not known of
   * days before it.
   */
  public abstract Optional<LocalDate> recordedSince();

  /** The invoices that were for autopay, each with its days; empty if that is not known. */
  public abstract Optional<List<OnAutopay>> onAutopay();

  /** The reminders that were sent; empty if that is not known. */
  public abstract Optional<List<Reminded>> reminders();

  /** What customers promised to pay, ever, less what was withdrawn; empty if that is not known. */
  public abstract Optional<List<Promise>> promises();

  /** The invoices for late payment of others; empty if nothing is asked for it. */
  public abstract Optional<List<LateChargeBill>> lateChargeBills();

  /** Within how many days of a reminder a payment is counted as one after it. */
  @Value.Default
  public int reminderDays() {
    return 7;
  }

  /** What gateways paid out in the period, with their fees; empty if that is not known. */
  public abstract Optional<List<Payout>> payouts();

  /** The tries to collect that have ended, ever; empty if they are not known. */
  public abstract Optional<List<Attempt>> attempts();

  /** The bank debits that were sent and have ended, ever; empty if they are not known. */
  public abstract Optional<List<BankDebit>> bankDebits();

  /** The lines of the bank account in the period; empty if they are not known. */
  public abstract Optional<List<HandledLine>> bankLines();

  /**
   * What came in at the bank in the period and waits to be explained, in no ledger yet; empty if
   * that is not known.
   */
  public abstract Optional<List<Money>> unexplained();

  /** All that was ever disputed, each with its days; empty if that is not known. */
  public abstract Optional<List<Disputed>> disputed();

  /**
   * What is known on the day of {@link #madeOn} of when open invoices will be paid, part by part;
   * the rest of one is paid as a rule.
   */
  public abstract Map<InvoiceId, List<PlannedPayment>> planned();

  /** How expected cash is reckoned. */
  @Value.Default
  public ForecastRules forecastRules() {
    return ForecastRules.usual();
  }

  /** What was found to be otherwise in agreements in the period, oldest first. */
  public abstract List<FoundChange> agreementChanges();

  /** What waits for people. */
  public abstract List<ExceptionRow> exceptions();

  /** What has to hold, checked. */
  public abstract List<Claim> claims();

  /** What else is not known or was left out, in sentences for the reader. */
  public abstract List<String> caveats();

  /** How many months the trends go back. */
  @Value.Default
  public int trendMonths() {
    return 12;
  }

  /** How many open invoices are named for each client; the others are summed up. */
  @Value.Default
  public int openLinesPerClient() {
    return 5;
  }

  /** Those days of the period that are not to come. */
  final Period elapsed() {
    return period().upTo(madeOn());
  }

  /** What a customer is called. */
  public final String nameOf(CustomerId customer) {
    String name = customerNames().get(customer);
    return name == null ? customer.text() : name;
  }

  @Value.Check
  void check() {
    if (name().isBlank()) {
      throw new IllegalStateException("name must not be blank");
    }
    if (period().from().isAfter(madeOn())) {
      throw new IllegalStateException(
          "the period begins after the day of the report, " + madeOn() + ": " + period());
    }
    if (reminderDays() < 1 || trendMonths() < 1 || openLinesPerClient() < 0) {
      throw new IllegalStateException("days and months must be at least 1, lines not negative");
    }
    long currencies = ledgers().stream().map(Ledger::currency).distinct().count();
    if (currencies < ledgers().size()) {
      throw new IllegalStateException("there must be one ledger for each currency");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableReportFacts.Builder {
    Builder() {}

    /** Takes over all that billing knows of some days, in place of what was told so far. */
    public Builder known(BillingFacts facts) {
      return period(facts.period())
          .madeOn(facts.madeOn())
          .ledgers(facts.ledgers())
          .customerNames(facts.customerNames())
          .paymentNames(facts.paymentNames())
          .recordedSince(facts.recordedSince())
          .onAutopay(facts.onAutopay())
          .reminders(facts.reminders())
          .promises(facts.promises())
          .lateChargeBills(facts.lateChargeBills())
          .payouts(facts.payouts())
          .attempts(facts.attempts())
          .bankDebits(facts.bankDebits())
          .bankLines(facts.bankLines())
          .unexplained(facts.unexplained())
          .disputed(facts.disputed())
          .planned(facts.planned())
          .agreementChanges(facts.agreementChanges())
          .exceptions(facts.exceptions())
          .caveats(facts.caveats());
    }
  }
}
