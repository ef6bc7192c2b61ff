package io.mspbilling.testkit.psa;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
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
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.calls.CallFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does the PSA's work: features first, then rules, then the books. Holds no lock of its own. */
final class PsaDesk {
  private final InMemoryPsaBuilder setup;
  private final Set<PsaFeature> features;
  private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
  private final Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
  private int mergedAway;
  private final PaymentBook payments;
  private final InvoiceFile invoices;
  private final Set<EffectKey> answeredWrongly = new HashSet<>();

  PsaDesk(InMemoryPsaBuilder setup) {
    this.setup = setup;
    this.features = setup.features();
    this.payments = new PaymentBook(setup.system());
    this.invoices = new InvoiceFile(features, payments);
  }

  SystemName system() {
    return setup.system();
  }

  Set<PsaFeature> features() {
    return features;
  }

  Guarantees guarantees() {
    return setup.guarantees();
  }

  InvoiceFile invoiceFile() {
    return invoices;
  }

  PaymentBook paymentBook() {
    return payments;
  }

  Pull<Customer> customers() {
    return Pull.of(
        features.contains(PsaFeature.PLACES)
            ? List.copyOf(customers.values())
            : customers.values().stream().map(PsaDesk::withoutPlace).toList());
  }

  private static Customer withoutPlace(Customer customer) {
    return Customer.builder().from(customer).place(Optional.empty()).build();
  }

  Pull<Agreement> agreements() {
    require(PsaFeature.AGREEMENTS, PsaOperation.AGREEMENTS);
    return Pull.of(List.copyOf(agreements.values()));
  }

  Pull<Invoice> invoices(InvoiceQuery query) {
    if (query.withLines()) {
      require(PsaFeature.INVOICE_LINES, PsaOperation.INVOICES);
    }
    if (query.changedSince().isPresent()) {
      require(PsaFeature.CHANGES_SINCE, PsaOperation.INVOICES);
    }
    return new Pull<>(
        invoices.matching(query),
        invoices.unreadable(query),
        query.changedSince().map(since -> setup.clock().instant().toString()));
  }

  Optional<Invoice> findInvoice(InvoiceId id) {
    invoices.requireWhole(id);
    if (invoices.isCorrupt(id)) {
      throw new UnreadableException(
          system().value(), PsaOperation.FIND_INVOICE.label(), "total is not an amount", null);
    }
    return invoices
        .find(id)
        .filter(found -> !invoices.isDeleted(id))
        .map(found -> invoices.shown(found, features.contains(PsaFeature.INVOICE_LINES)));
  }

  List<RecordedPayment> payments(InvoiceId invoice) {
    require(PsaFeature.LIST_PAYMENTS, PsaOperation.PAYMENTS);
    invoices.requireWhole(invoice);
    requireInvoice(invoice, PsaOperation.PAYMENTS);
    return payments.on(invoice);
  }

  RecordedPayment record(PaymentRecord record, Optional<CallFault> fault) {
    Invoice invoice = requireInvoice(record.invoice(), PsaOperation.RECORD_PAYMENT);
    requirePayable(invoice, record.amount());
    String reference = setup.findsByKey() ? record.key().value() : "";
    RecordedPayment recorded = payments.enter(record, reference, setup.clock().instant());
    invoices.touch(invoice.id(), setup.clock().instant());
    if (fault.isPresent() && fault.get().answersWrongAmount()) {
      answeredWrongly.add(record.key());
    }
    return recorded;
  }

  Probe<RecordedPayment> findPayment(PaymentRecord record) {
    invoices.requireWhole(record.invoice());
    if (!setup.findsByKey()) {
      return Probe.unclear("this PSA keeps no keys");
    }
    if (answeredWrongly.contains(record.key())) {
      return Probe.unclear("the PSA names another amount than was recorded");
    }
    List<RecordedPayment> found =
        payments.under(record.key()).stream()
            .filter(entry -> !setup.clock().instant().isBefore(entry.at().plus(setup.lookUpLag())))
            .map(PaymentBook.Entry::payment)
            .toList();
    if (found.isEmpty()) {
      return Probe.absent();
    }
    if (found.size() > 1) {
      return Probe.unclear(found.size() + " payments stand under this key");
    }
    RecordedPayment payment = found.get(0);
    return payment.amount().equals(record.amount()) && payment.invoice().equals(record.invoice())
        ? Probe.found(payment)
        : Probe.unclear("a payment of " + payment.amount() + " stands under this key");
  }

  boolean takeBack(PaymentVoid request) {
    require(PsaFeature.VOID_PAYMENTS, PsaOperation.VOID_PAYMENT);
    requireInvoice(request.invoice(), PsaOperation.VOID_PAYMENT);
    remove(request.invoice(), request.payment());
    return true;
  }

  Probe<PaymentVoid> findVoid(PaymentVoid request) {
    invoices.requireWhole(request.invoice());
    requireInvoice(request.invoice(), PsaOperation.FIND_VOID);
    return payments.stands(request.invoice(), request.payment())
        ? Probe.absent()
        : Probe.found(request);
  }

  Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    require(PsaFeature.SET_QUANTITIES, PsaOperation.FIND_QUANTITY);
    return Optional.ofNullable(agreements.get(agreement)).stream()
        .flatMap(one -> one.additions().stream())
        .filter(one -> one.sourceId().filter(line::equals).isPresent())
        .findFirst()
        .flatMap(InvoiceLine::quantity);
  }

  boolean setQuantity(QuantityOrder order) {
    require(PsaFeature.SET_QUANTITIES, PsaOperation.SET_QUANTITY);
    Agreement agreement = agreements.get(order.agreement());
    if (agreement == null || findQuantity(order.agreement(), order.line()).isEmpty()) {
      throw new NotFoundException(
          system().value(),
          PsaOperation.SET_QUANTITY.label(),
          new Refusal(404, "", ""),
          "there is no line " + order.line() + " of agreement " + order.agreement().value());
    }
    file(
        Agreement.builder()
            .from(agreement)
            .additions(agreement.additions().stream().map(line -> set(line, order)).toList())
            .build());
    return true;
  }

  private static InvoiceLine set(InvoiceLine line, QuantityOrder order) {
    return line.sourceId().filter(order.line()::equals).isPresent()
        ? InvoiceLine.builder().from(line).quantity(order.after()).build()
        : line;
  }

  Customer addCustomer(String name, List<String> emails) {
    String id = String.format(Locale.ROOT, "cust-%04d", customers.size() + mergedAway + 1);
    return file(
        Customer.builder()
            .id(new CustomerId(system(), id))
            .name(name)
            .billingEmails(emails)
            .build());
  }

  Customer file(Customer customer) {
    customers.put(customer.id(), customer);
    return customer;
  }

  /** Nothing is left of the one that is merged away, save that its invoices are the other's. */
  boolean merge(CustomerId away, CustomerId into) {
    onFile(into);
    invoices.move(away, into, setup.clock().instant());
    mergedAway++;
    return customers.remove(away) != null;
  }

  Agreement file(Agreement agreement) {
    agreements.put(agreement.id(), agreement);
    return agreement;
  }

  Invoice file(Invoice invoice) {
    onFile(invoice.customer());
    invoices.put(invoice, setup.clock().instant());
    return onFile(invoice.id());
  }

  Customer onFile(CustomerId id) {
    Customer customer = customers.get(id);
    if (customer == null) {
      throw new IllegalArgumentException("no such customer: " + id);
    }
    return customer;
  }

  Invoice onFile(InvoiceId id) {
    return invoices
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no such invoice: " + id));
  }

  RecordedPayment enterByHand(InvoiceId id, Money amount, LocalDate paidOn, String by) {
    onFile(id);
    RecordedPayment entered = payments.enter(id, amount, paidOn, by, "", setup.clock().instant());
    invoices.touch(id, setup.clock().instant());
    return entered;
  }

  void remove(InvoiceId invoice, PaymentId payment) {
    payments
        .remove(invoice, payment)
        .ifPresent(gone -> invoices.touch(invoice, setup.clock().instant()));
  }

  private void requirePayable(Invoice invoice, Money amount) {
    if (!amount.currency().equals(invoice.currency())) {
      throw refused("currency", "pay invoice " + invoice.number() + " in " + invoice.currency());
    }
    Money owed = invoices.owed(invoice);
    if (invoice.isVoid() || amount.compareTo(owed) > 0) {
      throw refused("overpaid", "only " + owed + " is owed on invoice " + invoice.number());
    }
    if (!amount.equals(owed)) {
      require(PsaFeature.PARTIAL_PAYMENTS, PsaOperation.RECORD_PAYMENT);
    }
  }

  private RefusedException refused(String code, String remedy) {
    return new RefusedException(
        system().value(), PsaOperation.RECORD_PAYMENT.label(), new Refusal(400, code, ""), remedy);
  }

  private Invoice requireInvoice(InvoiceId id, PsaOperation operation) {
    return invoices
        .find(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    system().value(),
                    operation.label(),
                    new Refusal(404, "", ""),
                    "there is no invoice " + id.value()));
  }

  private void require(PsaFeature feature, PsaOperation operation) {
    if (!features.contains(feature)) {
      throw new UnsupportedFeatureException(
          system().value(), operation.label(), "needs " + feature);
    }
  }
}
