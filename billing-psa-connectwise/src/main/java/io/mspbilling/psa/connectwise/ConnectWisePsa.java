package io.mspbilling.psa.connectwise;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ConnectWise PSA as billing needs it. Immutable; safe for any number of threads.
 *
 * <p>What deserves to be known:
 *
 * <ul>
 *   <li>Who is billed owes: the bill-to company if there is one, else the company that was served.
 *   <li>A credit memo's amounts are negative here, whatever sign ConnectWise sends.
 *   <li>Payments have no reference field, so a recorded payment carries {@code msp-billing} and the
 *       short form of its effect's key in "applied by"; see {@link PaymentMarker}. Where
 *       ConnectWise should not keep that, the answer to "was it recorded?" is "unclear", never a
 *       guess.
 *   <li>Deleted invoices are not reported as changes.
 * </ul>
 */
public final class ConnectWisePsa implements Psa {
  private final CustomerPull customers;
  private final InvoicePull invoices;
  private final AgreementPull agreements;
  private final PaymentDesk<ConnectWisePayment> payments;
  private final PaidStatus paidStatus;
  private final Quantities quantities;

  private ConnectWisePsa(
      ConnectWiseClient client, ConnectWiseSettings settings, InstantSource clock) {
    Currencies currencies = new Currencies(settings.defaultCurrency());
    customers = new CustomerPull(client);
    invoices = new InvoicePull(client, new InvoiceMapping(currencies));
    agreements = new AgreementPull(client, currencies, settings.zone(), clock);
    payments =
        new PaymentDesk<>(
            Api.IDS, Api.REPORTS, new ConnectWiseLedger(client, currencies, settings));
    paidStatus = new PaidStatus(client, settings);
    quantities = new Quantities(client, settings.zone(), clock);
  }

  /** The PSA behind a client, with default settings. */
  public static ConnectWisePsa of(ConnectWiseClient client) {
    return of(client, ConnectWiseSettings.builder().build());
  }

  /** The PSA behind a client. */
  public static ConnectWisePsa of(ConnectWiseClient client, ConnectWiseSettings settings) {
    return new ConnectWisePsa(client, settings, client.clock());
  }

  @Override
  public SystemName system() {
    return Api.IDS.system();
  }

  /** All of them. */
  @Override
  public Set<PsaFeature> features() {
    return Set.of(PsaFeature.values());
  }

  /**
   * No keys; payments are found by their mark. ConnectWise does not say after how long, so this is
   * generous.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ofMinutes(15));
  }

  /**
   * All companies, deleted ones as inactive: they may still owe. Bills go to the invoice address of
   * the company, then to its billing contact, then to contacts marked for bills, then to the first
   * contact. Takes a few calls in all, not one for each company.
   */
  @Override
  public Pull<Customer> customers() {
    return customers.pull();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Asking for lines costs a call for each invoice. An invoice whose lines do not add up to its
   * total is delivered, and reported beside. After a read of changes, the position is the newest
   * change seen, as an instant.
   */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return invoices.pull(query);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.mspbilling.failure.UnreadableException if it is there and cannot be read
   * @throws io.mspbilling.failure.AuthenticationException if the site answers 404 without saying
   *     that the record is what is not there: a wrong company, path or key looks like that
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return invoices.find(id);
  }

  /** All agreements, with the additions of those that are active; a call for each of them. */
  @Override
  public Pull<Agreement> agreements() {
    return agreements.pull();
  }

  /**
   * {@inheritDoc} Credits that were applied are among them.
   *
   * @throws NotFoundException if the invoice is not there
   * @throws io.mspbilling.failure.UnreadableException if one of them cannot be read
   */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    return payments.list(invoice);
  }

  /**
   * Records a payment, or returns it if it bears our mark already. Sent once. If the outcome is
   * unknown, looks once for the mark before saying so. Nothing is sent as long as a payment on the
   * invoice cannot be read: it may be this one.
   *
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been recorded;
   *     ask {@link #findPayment}
   * @throws io.mspbilling.money.CurrencyMismatchException if the invoice is in another currency;
   *     nothing was sent
   */
  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    RecordedPayment recorded = payments.record(payment);
    paidStatus.settle(Api.IDS.required(payment.invoice()));
    return recorded;
  }

  /**
   * Looks for a payment. Found if one bears our mark. Absent if no payment could be it: none has
   * its amount and its day, give or take one. Else unclear: a person or another program may have
   * entered the same payment, and the reason names it.
   */
  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return payments.find(payment);
  }

  /**
   * Removes a payment. If it is not there, the invoice's payments are read to make sure that this
   * is why ConnectWise said so.
   */
  @Override
  public void voidPayment(PaymentVoid payment) {
    payments.remove(payment);
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return payments.findRemoval(payment);
  }

  /** {@inheritDoc} Of an addition that has ended there is none. */
  @Override
  public Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    return quantities.find(agreement, line);
  }

  /** {@inheritDoc} Sent once, and read back, as a yes may change nothing. */
  @Override
  public void setQuantity(QuantityOrder order) {
    quantities.set(order);
  }
}
