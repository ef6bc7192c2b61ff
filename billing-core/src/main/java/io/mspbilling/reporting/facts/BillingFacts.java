package io.mspbilling.reporting.facts;

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
import io.mspbilling.reporting.cash.PlannedPayment;
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
 * All that billing knows of some days, of which figures are counted and reports are made. What it
 * does not know is in {@link #caveats}, and nowhere else.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class BillingFacts {

  BillingFacts() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The days that are told of. If they are not over by {@link #madeOn}, what will happen on the
   * rest is not known.
   */
  public abstract Period period();

  /** The day on which this was known, in the MSP's zone. */
  public abstract LocalDate madeOn();

  /** What happened to receivables, before, in and after the period: one for each currency. */
  public abstract List<Ledger> ledgers();

  /** What customers are called. */
  public abstract Map<CustomerId, String> customerNames();

  /**
   * What the lines of the bank account that wait are known by, behind the word "payment": {@code
   * from ACME DENTAL LLC on 2026-06-09}.
   */
  public abstract Map<PaymentId, String> paymentNames();

  /**
   * The first day of which people's decisions and what was done for them are on record: disputes,
   * consents, promises, charges, reminders. Of days before it nothing is known of them.
   */
  public abstract LocalDate recordedSince();

  /** The invoices that were charged by autopay, or that a consent covered, each with its days. */
  public abstract List<OnAutopay> onAutopay();

  /** The reminders that were sent, ever, invoice by invoice. */
  public abstract List<Reminded> reminders();

  /** What customers promised to pay, ever, less what was withdrawn. */
  public abstract List<Promise> promises();

  /**
   * The invoices on which late payment of others was billed; empty if nothing is asked for it, nor
   * ever was.
   */
  public abstract Optional<List<LateChargeBill>> lateChargeBills();

  /** What gateways paid out to the bank in the period. */
  public abstract List<Payout> payouts();

  /** The tries to collect that have ended, ever. */
  public abstract List<Attempt> attempts();

  /** The bank debits that were sent and have ended, ever. */
  public abstract List<BankDebit> bankDebits();

  /** What became of the lines that the bank booked in the period. */
  public abstract List<HandledLine> bankLines();

  /** What came in at the bank in the period and waits to be explained; it is in no ledger. */
  public abstract List<Money> unexplained();

  /** The invoices that were ever disputed, in whole or in part, each with its days. */
  public abstract List<Disputed> disputed();

  /**
   * What is known on the day of {@link #madeOn} of when open invoices will be paid, part by part;
   * the rest of one is paid as a rule.
   */
  public abstract Map<InvoiceId, List<PlannedPayment>> planned();

  /** What was found to be otherwise in agreements in the period, oldest first. */
  public abstract List<FoundChange> agreementChanges();

  /** What waits for people now. */
  public abstract List<ExceptionRow> exceptions();

  /** What is not known and so in no figure, in sentences for the reader. */
  public abstract List<String> caveats();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBillingFacts.Builder {
    Builder() {}
  }
}
