package io.mspbilling.testkit.psa;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.Calls;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A PSA in memory. It can do as much or as little as a test wants, refuses what a PSA refuses
 * (paying more than is owed, paying a void invoice), and records a payment twice if it is told
 * twice: most PSAs do. Safe for use by several threads.
 */
public final class InMemoryPsa implements Psa {
  private final Calls<PsaOperation> calls;
  private final PsaDesk desk;

  InMemoryPsa(InMemoryPsaBuilder setup) {
    this.calls = new Calls<>(setup.system());
    this.desk = new PsaDesk(setup);
  }

  /** A PSA that can do all that a PSA can. */
  public static InMemoryPsa at(InstantSource clock) {
    return builder(clock).build();
  }

  /** A PSA of the test's own kind. */
  public static InMemoryPsaBuilder builder(InstantSource clock) {
    return new InMemoryPsaBuilder(clock);
  }

  @Override
  public SystemName system() {
    return desk.system();
  }

  @Override
  public Set<PsaFeature> features() {
    return desk.features();
  }

  @Override
  public Guarantees guarantees() {
    return desk.guarantees();
  }

  @Override
  public Pull<Customer> customers() {
    return calls.run(PsaOperation.CUSTOMERS, desk::customers);
  }

  /** As the port says; a read of changes gives the clock's instant as position. */
  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    return calls.run(PsaOperation.INVOICES, () -> desk.invoices(query));
  }

  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return calls.run(PsaOperation.FIND_INVOICE, () -> desk.findInvoice(id));
  }

  @Override
  public Pull<Agreement> agreements() {
    return calls.run(PsaOperation.AGREEMENTS, desk::agreements);
  }

  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    return calls.run(PsaOperation.PAYMENTS, () -> desk.payments(invoice));
  }

  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return calls.run(PsaOperation.RECORD_PAYMENT, fault -> desk.record(payment, fault));
  }

  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    return calls.run(PsaOperation.FIND_PAYMENT, () -> desk.findPayment(payment));
  }

  @Override
  public void voidPayment(PaymentVoid payment) {
    calls.run(PsaOperation.VOID_PAYMENT, () -> desk.takeBack(payment));
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    return calls.run(PsaOperation.FIND_VOID, () -> desk.findVoid(payment));
  }

  @Override
  public Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    return calls.run(PsaOperation.FIND_QUANTITY, () -> desk.findQuantity(agreement, line));
  }

  @Override
  public void setQuantity(QuantityOrder order) {
    calls.run(PsaOperation.SET_QUANTITY, () -> desk.setQuantity(order));
  }

  /**
   * Files a new customer.
   *
   * @param emails where its bills go
   */
  public Customer addCustomer(String name, String... emails) {
    return calls.locked(() -> desk.addCustomer(name, List.of(emails)));
  }

  /** Files a customer as it is, in place of one with the same id. */
  public Customer addCustomer(Customer customer) {
    return calls.locked(() -> desk.file(customer));
  }

  /** Files an agreement as it is, in place of one with the same id. */
  public Agreement addAgreement(Agreement agreement) {
    return calls.locked(() -> desk.file(agreement));
  }

  /** Makes an invoice, whose id follows from its number. */
  public Invoice issue(
      CustomerId customer, String number, Money total, LocalDate issuedOn, LocalDate dueOn) {
    return addInvoice(
        Invoice.builder()
            .id(new InvoiceId(system(), "inv-" + number))
            .number(number)
            .customer(customer)
            .issuedOn(issuedOn)
            .dueOn(dueOn)
            .total(total)
            .build());
  }

  /**
   * Files an invoice or credit memo as it is, in place of one with the same id. Its balance is what
   * is owed before the payments that are recorded here; empty counts as the total.
   */
  public Invoice addInvoice(Invoice invoice) {
    return calls.locked(() -> desk.file(invoice));
  }

  /** Somebody voids an invoice: it stays on file and nobody owes it. */
  public void voidInvoice(InvoiceId id) {
    calls.locked(() -> desk.file(desk.onFile(id).withIsVoid(true)));
  }

  /**
   * Somebody deletes an invoice: the port does not show it any more, and nobody owes it. It stays
   * on file here as a void one.
   */
  public void deleteInvoice(InvoiceId id) {
    voidInvoice(id);
    change(() -> desk.invoiceFile().delete(id));
  }

  /** The invoice's record goes bad: lists report it as unreadable. */
  public void corrupt(InvoiceId id) {
    change(() -> desk.invoiceFile().corrupt(id));
  }

  /** The invoice's record is put right. */
  public void repair(InvoiceId id) {
    change(() -> desk.invoiceFile().repair(id));
  }

  /** From now on looking this invoice up breaks the connector, which throws what none may. */
  public void breakLookUps(InvoiceId id) {
    change(() -> desk.invoiceFile().breakLookUps(id, true));
  }

  /** Looking it up works again. */
  public void mendLookUps(InvoiceId id) {
    change(() -> desk.invoiceFile().breakLookUps(id, false));
  }

  /** People merge two customers: what the one has is the other's, and the one is gone. */
  public void mergeCustomers(CustomerId away, CustomerId into) {
    change(() -> desk.merge(away, into));
  }

  /**
   * Somebody enters a payment, under no key of ours.
   *
   * @param by who, as {@link RecordedPayment#recordedBy()} shows it
   */
  public RecordedPayment enterByHand(InvoiceId invoice, Money amount, LocalDate paidOn, String by) {
    return calls.locked(() -> desk.enterByHand(invoice, amount, paidOn, by));
  }

  /** Somebody deletes a payment from an invoice; no matter if it is gone already. */
  public void removeByHand(InvoiceId invoice, PaymentId payment) {
    change(() -> desk.remove(invoice, payment));
  }

  /** Tells of every invoice on file and to come, again when it changes other than by payments. */
  public void watchInvoices(Consumer<Invoice> watcher) {
    change(() -> desk.invoiceFile().watch(watcher));
  }

  /**
   * A customer on file.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  public Customer onFile(CustomerId id) {
    return calls.locked(() -> desk.onFile(id));
  }

  /** An invoice on file, void or not; without its balance. */
  public Optional<Invoice> invoiceOnFile(InvoiceId id) {
    return calls.locked(() -> desk.invoiceFile().find(id));
  }

  /** What is owed on an invoice, whether or not the port shows balances. */
  public Money owed(InvoiceId invoice) {
    return calls.locked(() -> desk.invoiceFile().owed(desk.onFile(invoice)));
  }

  /** The payments that stand on an invoice, whether or not the port lists them. */
  public List<RecordedPayment> paymentsOn(InvoiceId invoice) {
    return calls.locked(() -> desk.paymentBook().on(invoice));
  }

  /** The payments that stand under a key: more than one means that one was recorded twice. */
  public List<RecordedPayment> recordedUnder(EffectKey key) {
    return calls.locked(
        () -> desk.paymentBook().under(key).stream().map(PaymentBook.Entry::payment).toList());
  }

  /** The faults, to be scripted. */
  public CallFaults<PsaOperation> faults() {
    return calls.faults();
  }

  /** The gate of all calls: counts and hooks. */
  public Calls<PsaOperation> calls() {
    return calls;
  }

  private void change(Runnable change) {
    calls.locked(
        () -> {
          change.run();
          return true;
        });
  }
}
