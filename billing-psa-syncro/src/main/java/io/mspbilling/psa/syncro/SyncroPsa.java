package io.mspbilling.psa.syncro;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Syncro account as billing needs it. Safe for any number of threads.
 *
 * <p>What deserves to be known:
 *
 * <ul>
 *   <li>Syncro takes no payment back but on its own pages, where people delete and re-apply them,
 *       and invoices as well, without a trace in lists. Read open invoices whole once a day; one
 *       that is gone is not found any more.
 *   <li>The units of its amounts differ from place to place, and some are known to nobody. One
 *       write is used, whose unit was proven; the invoice is read back after each payment. If
 *       Syncro holds another amount than was sent, no further payment is sent through this object.
 *   <li>A refund is an invoice of negative amounts, and a credit memo here. There are no void
 *       invoices.
 *   <li>An invoice that Syncro calls paid owes nothing, whatever else it says. What is due on one
 *       that is not paid has to lie within its total, and 0 is believed only if its payments say so
 *       as well; otherwise it is reported as unreadable.
 *   <li>A payment on several invoices does not say how much of it is for each: the payments of such
 *       an invoice cannot be listed.
 *   <li>Store credit and bad debt settle an invoice without money. They lower what is due and are
 *       not among the payments; see {@link SyncroPsaSettings#methodsWithoutMoney}.
 *   <li>A recorded payment carries {@code msp-billing} and the short form of its effect's key in
 *       {@code ref_num}.
 *   <li>Each invoice that is not paid takes a call, and Syncro counts 180 a minute for all accounts
 *       behind one IP address.
 * </ul>
 */
public final class SyncroPsa implements Psa {
  private final CustomerPull customers;
  private final InvoicePull invoices;
  private final AgreementPull agreements;
  private final Quantities quantities;
  private final PaymentDesk<SyncroPayment> payments;
  private final AccountCheck check;

  private SyncroPsa(SyncroClient client, SyncroPsaSettings settings) {
    customers = new CustomerPull(client);
    invoices = new InvoicePull(client, new InvoiceMapping(settings.currency()));
    agreements = new AgreementPull(client, settings.currency());
    quantities = new Quantities(client);
    payments = new PaymentDesk<>(Api.IDS, Api.REPORTS, SyncroLedger.of(client, settings));
    check = new AccountCheck(client, settings.currency());
  }

  /** The PSA behind a client. */
  public static SyncroPsa of(SyncroClient client, SyncroPsaSettings settings) {
    return new SyncroPsa(client, settings);
  }

  /**
   * Looks whether the account is as billing needs it, in two calls: for when a connection is set
   * up. A permission to record payments that is missing, or a currency that is not the account's,
   * would show with the first payment only.
   *
   * @return what is wrong, each with what to do about it; empty if nothing is, by all that Syncro
   *     tells: of its currency that is a symbol, which may be that of several
   * @throws io.mspbilling.failure.BillingException if the account cannot be reached
   */
  public List<String> complaints() {
    return check.complaints();
  }

  @Override
  public SystemName system() {
    return Api.IDS.system();
  }

  /** All but taking payments back, which people do on Syncro's own pages. */
  @Override
  public Set<PsaFeature> features() {
    return EnumSet.complementOf(EnumSet.of(PsaFeature.VOID_PAYMENTS));
  }

  /**
   * No keys; payments are found by their mark. Syncro does not say after how long, so this is
   * generous.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ofMinutes(15));
  }

  /**
   * All customers, those out of use too: they may still owe. Bills go to the main address and to
   * those for copies of invoices; to none if the customer wants no mail.
   */
  @Override
  public Pull<Customer> customers() {
    return customers.pull();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Takes a call for each invoice that is not paid, and with lines for each. An invoice whose
   * lines and tax do not add up to its total is delivered, and reported beside. Changes are those
   * of invoices and those by new payments; that a payment was deleted, or applied to another
   * invoice, is none. After a read of changes, the position is the newest change seen, as an
   * instant.
   */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return invoices.pull(query);
  }

  /**
   * {@inheritDoc} Where Syncro answers nothing instead of saying that it is not there, that is no
   * absence.
   *
   * @throws io.mspbilling.failure.UnreadableException if it is there and cannot be read
   * @throws io.mspbilling.failure.AuthenticationException if there is no such account
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return invoices.find(id);
  }

  /**
   * All contracts, whose ids begin with {@code contract-}, and all schedules with what they bill
   * each time, whose ids begin with {@code schedule-}. The amount of a contract is there only if a
   * plain number was typed. Invoices name neither.
   */
  @Override
  public Pull<Agreement> agreements() {
    return agreements.pull();
  }

  /**
   * {@inheritDoc} Store credit and bad debt are not among them.
   *
   * @throws io.mspbilling.failure.UnreadableException also if one of them is on several invoices
   */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    return payments.list(invoice);
  }

  /**
   * Records a payment, or returns it if it bears our mark already. Sent once, then read back from
   * the invoice. Nothing is sent as long as a payment on the invoice cannot be read: it may be this
   * one.
   *
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been recorded,
   *     or not as it was meant; ask {@link #findPayment}
   * @throws io.mspbilling.failure.NotSentException if the account lacks the payment method, or
   *     holds an earlier payment with another amount than was sent
   * @throws io.mspbilling.money.CurrencyMismatchException if it is in another currency; nothing was
   *     sent
   */
  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return payments.record(payment);
  }

  /**
   * Looks for a payment: on its invoice, then among all that were entered since some days before it
   * counts. Found if it is on the invoice alone and bears our mark. Unclear if it bears the mark
   * and is on no invoice or on another, or if one without a mark has its amount and its day, give
   * or take one, on the invoice or on none. Else absent.
   */
  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return payments.find(payment);
  }

  /**
   * Never.
   *
   * @throws io.mspbilling.failure.UnsupportedFeatureException always
   */
  @Override
  public void voidPayment(PaymentVoid payment) {
    payments.remove(payment);
  }

  /** {@inheritDoc} One that people applied to another invoice is taken back from this one. */
  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return payments.findRemoval(payment);
  }

  /** {@inheritDoc} Only lines of schedules have one; what is billed once has none to be set. */
  @Override
  public Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    return quantities.find(agreement, line);
  }

  /**
   * {@inheritDoc} Sent once, and read back with the price. Needs {@code Recurring Invoices - Edit}.
   */
  @Override
  public void setQuantity(QuantityOrder order) {
    quantities.set(order);
  }
}
