package io.mspbilling.migration;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A PSA to which an MSP moved. It shows under their old ids the records that an {@link IdentityMap}
 * knows, and takes orders about them: so what was charged, recorded, consented to or reminded of
 * before the move is not done again. Give it to {@code BillingAutomation} in place of the new PSA,
 * and the same journal as before. Safe for use by several threads if both PSAs are.
 *
 * <ul>
 *   <li>An invoice or credit memo that was issued before the move and is not in the map may have
 *       been charged already: it is unreadable, which is shown to people, until the map knows it.
 *       Those on which nothing is open are left out.
 *   <li>Payments of before the move that were taken along belong into the map, too.
 *   <li>An order about a record that the map does not know is refused, and can be released once it
 *       does.
 *   <li>What was in doubt at the move is looked up in both PSAs. So the old one must be readable,
 *       and nobody may write to it any more, until nothing of before the move is in doubt.
 * </ul>
 */
public final class MovedPsa implements Psa {

  private static final String REMEDY =
      "say in the identity map which record it is, or that it is new";

  private final Psa old;
  private final Psa now;
  private final IdentityMap identities;
  private final LocalDate movedOn;

  /**
   * @param old the PSA of before; it is only read
   * @param now the PSA of today
   * @param movedOn the first day on which invoices were issued in the new PSA, in the MSP's zone
   * @throws IllegalArgumentException if both have the same name
   */
  public MovedPsa(Psa old, Psa now, IdentityMap identities, LocalDate movedOn) {
    if (old.system().equals(now.system())) {
      throw new IllegalArgumentException("both PSAs are called " + now.system());
    }
    this.old = old;
    this.now = now;
    this.identities = Objects.requireNonNull(identities, "identities");
    this.movedOn = Objects.requireNonNull(movedOn, "movedOn");
  }

  @Override
  public SystemName system() {
    return now.system();
  }

  @Override
  public Set<PsaFeature> features() {
    return now.features();
  }

  @Override
  public Guarantees guarantees() {
    return InBoth.guarantees(old.guarantees(), now.guarantees());
  }

  @Override
  public Pull<Customer> customers() {
    Pull<Customer> pull = now.customers();
    return new Pull<>(
        pull.records().stream().map(this::asBefore).toList(), pull.unreadable(), pull.position());
  }

  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    Pull<Invoice> pull = now.invoices(query);
    List<Invoice> known = new ArrayList<>();
    List<UnreadableRecord> unreadable = new ArrayList<>(pull.unreadable());
    for (Invoice invoice : pull.records()) {
      if (isKnown(invoice)) {
        known.add(asBefore(invoice));
      } else if (invoice.balance().filter(Money::isZero).isEmpty()) {
        unreadable.add(unknown(invoice));
      }
    }
    return new Pull<>(known, unreadable, pull.position());
  }

  /**
   * @throws UnreadableException if the map does not know which invoice it is
   */
  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    InvoiceId asked =
        today(id).orElseThrow(() -> unreadable("find invoice", "which invoice here is " + id));
    Optional<Invoice> found = now.findInvoice(asked);
    if (found.isPresent() && !isKnown(found.get())) {
      throw unreadable("find invoice", unknown(found.get()).toString());
    }
    return found.map(this::asBefore);
  }

  @Override
  public Pull<Agreement> agreements() {
    Pull<Agreement> pull = now.agreements();
    return new Pull<>(
        pull.records().stream().map(this::asBefore).toList(), pull.unreadable(), pull.position());
  }

  /**
   * @throws UnreadableException if the map does not know which invoice it is, or which payment one
   *     of before the move is
   */
  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    InvoiceId asked =
        today(invoice)
            .orElseThrow(() -> unreadable("list payments", "which invoice here is " + invoice));
    List<RecordedPayment> payments = now.payments(asked).stream().map(this::asBefore).toList();
    for (RecordedPayment payment : payments) {
      if (payment.paidOn().isBefore(movedOn) && payment.id().system().equals(now.system())) {
        throw unreadable(
            "list payments",
            "payment "
                + payment.id()
                + " of "
                + payment.amount()
                + " is of before the move, and may be one of ours");
      }
    }
    return payments;
  }

  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return asBefore(
        now.recordPayment(today(payment).orElseThrow(() -> refused(payment.invoice()))));
  }

  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return InBoth.find(
        today(payment).map(order -> now.findPayment(order).map(this::asBefore)),
        () -> old.findPayment(payment),
        payment.invoice().system().equals(old.system()));
  }

  @Override
  public void voidPayment(PaymentVoid payment) {
    now.voidPayment(today(payment).orElseThrow(() -> refused(payment.payment())));
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return InBoth.find(
        today(payment).map(order -> now.findVoid(order).map(found -> payment)),
        () -> old.findVoid(payment),
        payment.payment().system().equals(old.system()));
  }

  private boolean isKnown(Invoice invoice) {
    return !invoice.issuedOn().isBefore(movedOn)
        || identities.before(invoice.id()).isPresent()
        || identities.isNew(invoice.id());
  }

  private UnreadableRecord unknown(Invoice invoice) {
    return new UnreadableRecord(
        now.system(),
        "invoice " + invoice.number(),
        "id",
        "was issued before the move on " + movedOn + ", and may be one that was charged already",
        REMEDY);
  }

  private UnreadableException unreadable(String operation, String detail) {
    return new UnreadableException(
        now.system().toString(), operation, detail + "; " + REMEDY, null);
  }

  private RefusedException refused(ExternalId id) {
    return new RefusedException(
        now.system().toString(), "write", Refusal.NONE, id + " is of the old PSA: " + REMEDY);
  }

  private <I extends ExternalId> Optional<I> today(I id) {
    return id.system().equals(old.system()) ? identities.now(id) : Optional.of(id);
  }

  private Optional<PaymentRecord> today(PaymentRecord payment) {
    return today(payment.invoice())
        .map(
            invoice ->
                new PaymentRecord(
                    payment.key(),
                    invoice,
                    payment.amount(),
                    payment.paidOn(),
                    payment.rail(),
                    payment.source(),
                    payment.balanceOnceShown()));
  }

  private Optional<PaymentVoid> today(PaymentVoid payment) {
    return today(payment.invoice())
        .flatMap(
            invoice ->
                today(payment.payment())
                    .map(id -> new PaymentVoid(payment.key(), invoice, id, payment.reason())));
  }

  private <I extends ExternalId> I asBefore(I id) {
    return identities.before(id).orElse(id);
  }

  private Customer asBefore(Customer customer) {
    CustomerId id = asBefore(customer.id());
    return Customer.builder()
        .from(customer)
        .id(id)
        .parent(customer.parent().map(parent -> asBefore(parent)))
        .build();
  }

  private Invoice asBefore(Invoice invoice) {
    InvoiceId id = asBefore(invoice.id());
    CustomerId customer = asBefore(invoice.customer());
    return Invoice.builder()
        .from(invoice)
        .id(id)
        .customer(customer)
        .agreement(invoice.agreement().map(agreement -> asBefore(agreement)))
        .build();
  }

  @Override
  public Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    return today(agreement).flatMap(asked -> now.findQuantity(asked, line));
  }

  @Override
  public void setQuantity(QuantityOrder order) {
    AgreementId asked =
        today(order.agreement())
            .orElseThrow(
                () -> unreadable("set quantity", "which agreement here is " + order.agreement()));
    now.setQuantity(
        new QuantityOrder(order.key(), asked, order.line(), order.before(), order.after()));
  }

  private Agreement asBefore(Agreement agreement) {
    AgreementId id = asBefore(agreement.id());
    CustomerId customer = asBefore(agreement.customer());
    return Agreement.builder().from(agreement).id(id).customer(customer).build();
  }

  private RecordedPayment asBefore(RecordedPayment payment) {
    return new RecordedPayment(
        asBefore(payment.id()),
        asBefore(payment.invoice()),
        payment.amount(),
        payment.paidOn(),
        payment.recordedBy());
  }
}
