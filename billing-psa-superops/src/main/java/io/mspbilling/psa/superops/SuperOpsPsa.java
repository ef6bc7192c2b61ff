package io.mspbilling.psa.superops;

import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.superops.internal.Api;
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
 * A SuperOps account as billing needs it. Safe for any number of threads.
 *
 * <p>What deserves to be known:
 *
 * <ul>
 *   <li>SuperOps does not tell what is still owed. Its pages know payments in parts, credits and
 *       what is applied of them by itself; here an invoice looks the same until nothing is left of
 *       it, and its total is no more than an upper bound. Our own journal keeps count; cover what
 *       others have taken in by opening balances, and let nobody else take money for what is
 *       charged here.
 *   <li>An invoice can be marked as paid in whole, with our mark as its payment reference, and that
 *       is all. A mark that stands says nothing about who set it, unless it is ours.
 *   <li>Where QuickBooks Online or Xero is linked, the status follows the books, and what is marked
 *       here may be paid there once more: see {@link SuperOpsPsaSettings#paidByBooks}.
 *   <li>Drafts are no invoices. There are no credit memos; a total below zero, which nobody has
 *       seen yet, counts as one.
 *   <li>Invoices carry no time of change, and there are no webhooks: all are read each time, a
 *       hundred in a call, paid ones too. What could be asked for instead is not documented, and a
 *       list that comes empty for it would pass for the truth.
 *   <li>An invoice is absent if SuperOps says so by its code, or if it is in no list of all.
 *   <li>SuperOps names neither its currency nor the zone of its dates: dates are taken as written.
 *   <li>The rows of a page come together or not at all: one that SuperOps itself cannot show makes
 *       the whole list fail, and its support has to find it.
 *   <li>There are 100 calls a minute, or 800, for each user: see {@link
 *       SuperOpsClientBuilder#callsPerMinute}.
 * </ul>
 */
public final class SuperOpsPsa implements Psa {
  private final CustomerPull customers;
  private final InvoicePull invoices;
  private final AgreementPull agreements;
  private final PaidMarks payments;
  private final boolean takesBack;

  private SuperOpsPsa(SuperOpsClient client, SuperOpsPsaSettings settings) {
    InvoiceMapping mapping = new InvoiceMapping(settings.currency());
    customers = new CustomerPull(client, settings.billingEmailField());
    invoices = new InvoicePull(client, settings, mapping);
    agreements = new AgreementPull(client, settings.currency());
    payments = new PaidMarks(client, settings, mapping, PaymentMethods.of(client));
    takesBack = settings.reopensInvoices();
  }

  /** The PSA behind a client. */
  public static SuperOpsPsa of(SuperOpsClient client, SuperOpsPsaSettings settings) {
    return new SuperOpsPsa(client, settings);
  }

  @Override
  public SystemName system() {
    return Api.IDS.system();
  }

  /**
   * No balances, no parts, no list of payments, no changes; payments are taken back if {@link
   * SuperOpsPsaSettings#reopensInvoices} says so.
   */
  @Override
  public Set<PsaFeature> features() {
    Set<PsaFeature> features =
        EnumSet.of(
            PsaFeature.PLACES,
            PsaFeature.PAID_MARKS,
            PsaFeature.INVOICE_LINES,
            PsaFeature.AGREEMENTS);
    if (takesBack) {
      features.add(PsaFeature.VOID_PAYMENTS);
    }
    return features;
  }

  /**
   * No keys. That an invoice is not marked proves that it was not; SuperOps does not say after how
   * long, so this is generous.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ofMinutes(15));
  }

  /**
   * All clients but those that were deleted. Bills go to the primary contact, or where {@link
   * SuperOpsPsaSettings#billingEmailField} says. Without that, all users of all clients are read as
   * well, a hundred in a call. A client is where its head office is: all sites are read too, unless
   * the user may not see them, which is reported.
   */
  @Override
  public Pull<Customer> customers() {
    return customers.pull();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Open ones are those that are approved or overdue and not for nothing. A balance is told
   * where it is zero: of those that are paid or void. An invoice whose items, tax and discount do
   * not add up to its total is delivered, and reported beside.
   *
   * @throws UnsupportedFeatureException if changes are asked for
   */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return invoices.pull(query);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.mspbilling.failure.UnreadableException if it is there and cannot be read
   * @throws io.mspbilling.failure.UnreachableException also if SuperOps fails without a reason, as
   *     was seen for ids that make no sense: that is no absence
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return invoices.find(id);
  }

  /**
   * All contracts, with what they bill again and again in the quantity of today (in UTC), where
   * quantity and price are told. Invoices do not name them.
   */
  @Override
  public Pull<Agreement> agreements() {
    return agreements.pull();
  }

  /**
   * Refused: SuperOps has none.
   *
   * @throws UnsupportedFeatureException always
   */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    throw new UnsupportedFeatureException(
        Api.SYSTEM, "list payments", "needs " + PsaFeature.LIST_PAYMENTS);
  }

  /**
   * Marks an invoice as paid that the payment settles: it is for all of it, or for all that was
   * left of it when we began to count. Sent once, and the invoice is read before and after. What is
   * marked already is not marked again.
   *
   * @throws UnsupportedFeatureException if it pays only a part
   * @throws io.mspbilling.failure.ConflictException if the invoice is a draft, void or marked as
   *     paid; nothing was sent
   * @throws io.mspbilling.failure.NotSentException if the account lacks the payment method, or if
   *     the books mark invoices and have not marked this one yet
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been marked;
   *     ask {@link #findPayment}
   * @throws io.mspbilling.money.CurrencyMismatchException if it is in another currency; nothing was
   *     sent
   */
  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return payments.record(payment);
  }

  /**
   * Looks whether the invoice is marked as paid. Absent if it is not, or by another payment of
   * ours. Found if the reference is our mark. Else unclear: a person, another program or the books
   * may have marked it.
   */
  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return payments.find(payment);
  }

  /**
   * Sets the invoice back to {@code APPROVED}, unless it is marked by something else by now.
   *
   * @throws UnsupportedFeatureException unless {@link SuperOpsPsaSettings#reopensInvoices}
   */
  @Override
  public void voidPayment(PaymentVoid payment) {
    payments.remove(payment);
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return payments.findRemoval(payment);
  }
}
