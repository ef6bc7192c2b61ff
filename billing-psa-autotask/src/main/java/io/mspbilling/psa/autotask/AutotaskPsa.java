package io.mspbilling.psa.autotask;

import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An Autotask as billing needs it. Safe for any number of threads.
 *
 * <p>What deserves to be known:
 *
 * <ul>
 *   <li>Autotask has no payments and no balances on invoices, only the day on which one counts as
 *       paid. Our own journal keeps count of payments; the paid date is written once a payment
 *       settles an invoice. An invoice that others paid in part shows nothing of it, so cover what
 *       was open when you begin by opening balances.
 *   <li>Whether the total of an invoice includes its tax differs between customers of Autotask. It
 *       is found out by the lines of an invoice with tax, or told; see {@link
 *       AutotaskPsaSettings#totalsIncludeTax}. What does not add up either way is reported as
 *       unreadable.
 *   <li>Totals have up to four decimals; they are rounded half up to the cent.
 *   <li>An invoice with a negative total is a credit. Autotask has no other.
 *   <li>An invoice without a number goes by its id, as on Autotask's pages, but not within ten
 *       minutes of being made: Autotask may not be done with it.
 *   <li>What the API user may not see (other lines of business, for one) is left out without a
 *       word. That shows where lines do not add up to the total, and nowhere else.
 *   <li>The paid date and, where it is used, the stamp are fields that other integrations write
 *       too: switch off in them what sets the paid date, or both will.
 *   <li>Invoices carry no time of change, and no webhook tells of them: all are read each time.
 * </ul>
 */
public final class AutotaskPsa implements Psa {
  private final CustomerPull customers;
  private final InvoicePull invoices;
  private final AgreementPull agreements;
  private final PaidDates payments;

  private AutotaskPsa(AutotaskClient client, AutotaskPsaSettings settings) {
    Currencies currencies = new Currencies(client, settings);
    InvoiceLines lines = new InvoiceLines(client);
    InvoiceMapping mapping =
        new InvoiceMapping(
            client,
            settings,
            currencies,
            new TaxMode(settings.totalsIncludeTax(), id -> lines.of((long) id)));
    customers = new CustomerPull(client, settings, currencies);
    invoices = new InvoicePull(client, mapping, lines);
    agreements = new AgreementPull(client, currencies);
    payments = new PaidDates(client, settings, mapping);
  }

  /** The PSA behind a client, with default settings. */
  public static AutotaskPsa of(AutotaskClient client) {
    return of(client, AutotaskPsaSettings.builder().build());
  }

  /** The PSA behind a client. */
  public static AutotaskPsa of(AutotaskClient client, AutotaskPsaSettings settings) {
    return new AutotaskPsa(client, settings);
  }

  @Override
  public SystemName system() {
    return Api.IDS.system();
  }

  /** No balances, no parts, no list of payments, no changes; the paid date can be removed again. */
  @Override
  public Set<PsaFeature> features() {
    return Set.of(
        PsaFeature.PLACES,
        PsaFeature.PAID_MARKS,
        PsaFeature.VOID_PAYMENTS,
        PsaFeature.INVOICE_LINES,
        PsaFeature.AGREEMENTS);
  }

  /**
   * No keys. That there is no paid date proves that none was written; Autotask does not say after
   * how long, so this is generous.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ofMinutes(15));
  }

  /**
   * All companies, inactive ones too, and the MSP itself, whose id is 0: they may owe. Bills go to
   * the active primary contacts, or where {@link AutotaskPsaSettings#billingEmailField} says. A
   * company's country is only an id of the instance: a state is known by its postal code to be one
   * of the United States, or a province of Canada.
   */
  @Override
  public Pull<Customer> customers() {
    return customers.pull();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Open ones are those without a paid date that are neither void nor for nothing. A balance is
   * told where it is zero: of void ones and of those with a paid date. An invoice whose lines and
   * tax do not add up to its total is delivered, and reported beside.
   *
   * @throws UnsupportedFeatureException if changes are asked for
   */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return invoices.pull(query);
  }

  /**
   * {@inheritDoc} Takes two calls, one of them for its lines.
   *
   * @throws io.mspbilling.failure.UnreadableException if it is there and cannot be read
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return invoices.find(id);
  }

  /** All contracts, with their services in the quantities that are billed today. */
  @Override
  public Pull<Agreement> agreements() {
    return agreements.pull();
  }

  /**
   * Refused: Autotask has none.
   *
   * @throws UnsupportedFeatureException always
   */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    throw new UnsupportedFeatureException(
        Api.SYSTEM, "list payments", "needs " + PsaFeature.LIST_PAYMENTS);
  }

  /**
   * Writes the paid date of an invoice that the payment settles: it is for all of it, or for all
   * that was left of it when we began to count. Sent once, and the invoice is read before and
   * after. Whoever set a paid date before is not overwritten.
   *
   * @throws UnsupportedFeatureException if it pays only a part
   * @throws io.mspbilling.failure.ConflictException if the invoice is void or marked as paid;
   *     nothing was sent
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been written;
   *     ask {@link #findPayment}
   * @throws io.mspbilling.money.CurrencyMismatchException if the invoice is in another currency;
   *     nothing was sent
   */
  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return payments.record(payment);
  }

  /**
   * Looks for a paid date. Absent if there is none. Found if it bears our stamp, see {@link
   * AutotaskPsaSettings#stampsPayments}. Else unclear: a person or another program may have set it.
   */
  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return payments.find(payment);
  }

  /** Removes the paid date that was recorded, unless it is gone or another by now, and no stamp. */
  @Override
  public void voidPayment(PaymentVoid payment) {
    payments.remove(payment);
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return payments.findRemoval(payment);
  }
}
