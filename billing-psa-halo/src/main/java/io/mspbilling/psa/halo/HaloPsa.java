package io.mspbilling.psa.halo;

import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.halo.billing.HaloPayment;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A HaloPSA as billing needs it. Safe for any number of threads.
 *
 * <p>What deserves to be known:
 *
 * <ul>
 *   <li>Drafts, which are not posted, and templates of recurring invoices are no invoices. A voided
 *       invoice is one that nobody owes.
 *   <li>HaloPSA shows 0 as due also where it has not computed it. Unless a date or an amount says
 *       that it was paid, such an invoice is reported as unreadable: it is neither charged nor
 *       taken for paid.
 *   <li>An invoice and a credit note look alike, and are told apart by being listed alone. A credit
 *       note's amounts are negative here, whatever sign HaloPSA sends.
 *   <li>A recorded payment carries {@code msp-billing} and the short form of its effect's key; see
 *       {@link PaymentMarker}. The instance's numbers of methods, status and module are not
 *       documented; see {@link HaloPsaSettings}.
 *   <li>Deleted invoices are not reported as changes, and a payment may not count as a change of
 *       its invoice: read open invoices whole once a day.
 *   <li>Switch HaloPSA's own synchronisation of payments with the books off, or payments appear
 *       twice.
 * </ul>
 */
public final class HaloPsa implements Psa {
  private final CustomerPull customers;
  private final InvoicePull invoices;
  private final AgreementPull agreements;
  private final PaymentDesk<HaloPayment> payments;

  private HaloPsa(HaloClient client, HaloPsaSettings settings) {
    Currencies currencies = new Currencies(client, settings);
    customers = new CustomerPull(client);
    invoices = new InvoicePull(client, new InvoiceMapping(currencies));
    agreements = new AgreementPull(client, currencies);
    payments =
        new PaymentDesk<>(Api.IDS, Api.REPORTS, new HaloLedger(client, currencies, settings));
  }

  /** The PSA behind a client, with default settings. */
  public static HaloPsa of(HaloClient client) {
    return of(client, HaloPsaSettings.builder().build());
  }

  /** The PSA behind a client. */
  public static HaloPsa of(HaloClient client, HaloPsaSettings settings) {
    return new HaloPsa(client, settings);
  }

  @Override
  public SystemName system() {
    return Api.IDS.system();
  }

  /**
   * All but setting quantities, as HaloPSA takes the lines of a template only all together, and
   * places, as addresses are lines of free text.
   */
  @Override
  public Set<PsaFeature> features() {
    return EnumSet.complementOf(EnumSet.of(PsaFeature.SET_QUANTITIES, PsaFeature.PLACES));
  }

  /**
   * No keys; payments are found by their mark. HaloPSA does not say after how long, so this is
   * generous.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ofMinutes(15));
  }

  /**
   * All clients, inactive ones too: they may still owe. Bills go to the accounts address, then to
   * the main contact. Lists leave both out, so this takes a call for each client.
   */
  @Override
  public Pull<Customer> customers() {
    return customers.pull();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Asking for lines costs a call for each invoice where HaloPSA leaves them out of lists. An
   * invoice whose lines and tax do not add up to its total is delivered, and reported beside. After
   * a read of changes, the position is the newest change seen, as an instant.
   *
   * @throws io.mspbilling.failure.UnreadableException if invoices and credit notes cannot be told
   *     apart
   */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return invoices.pull(query);
  }

  /**
   * {@inheritDoc} Takes two calls, as the invoice itself does not say that it is no credit note.
   *
   * @throws io.mspbilling.failure.UnreadableException if it is there and cannot be read
   * @throws io.mspbilling.failure.AuthenticationException if HaloPSA answers 404 to everything
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return invoices.find(id);
  }

  /**
   * All contracts, and the templates of recurring invoices with their lines, whose ids are below
   * zero. An invoice names its contract, or else its template.
   */
  @Override
  public Pull<Agreement> agreements() {
    return agreements.pull();
  }

  /** {@inheritDoc} Credit notes that were applied are among them. */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    return payments.list(invoice);
  }

  /**
   * Records a payment, or returns it if it bears our mark already. Sent once. If the outcome is
   * unknown, or HaloPSA's answer does not tell, looks once for the mark before saying so. Nothing
   * is sent as long as a payment on the invoice cannot be read: it may be this one.
   *
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been recorded;
   *     ask {@link #findPayment}
   * @throws io.mspbilling.money.CurrencyMismatchException if the invoice is in another currency;
   *     nothing was sent
   */
  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return payments.record(payment);
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

  /** Removes a payment. If that is refused, the invoice's payments tell whether it is gone. */
  @Override
  public void voidPayment(PaymentVoid payment) {
    payments.remove(payment);
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return payments.findRemoval(payment);
  }
}
