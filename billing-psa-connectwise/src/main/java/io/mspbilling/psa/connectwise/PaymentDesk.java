package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.json.Fields;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayments;
import io.mspbilling.psa.connectwise.finance.NewPayment;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.InvoiceId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Records payments, takes them back, and finds out whether that happened. */
final class PaymentDesk {
  private static final String RECORD = "record payment";

  private final ConnectWiseClient client;
  private final Currencies currencies;
  private final ConnectWiseSettings settings;
  private final PaidStatus paidStatus;

  PaymentDesk(ConnectWiseClient client, Currencies currencies, ConnectWiseSettings settings) {
    this.client = client;
    this.currencies = currencies;
    this.settings = settings;
    this.paidStatus = new PaidStatus(client, settings);
  }

  List<RecordedPayment> list(InvoiceId id) {
    long invoice = Ids.required(id);
    Currency currency = currency(client.invoices().get(invoice), "list payments");
    return client.invoices().payments(invoice).list().stream()
        .map(payment -> recorded(id, payment, currency, "list payments"))
        .toList();
  }

  RecordedPayment record(PaymentRecord payment) {
    long id = Ids.required(payment.invoice());
    Currency currency = currency(client.invoices().get(id), RECORD);
    // Throws if the currencies differ.
    Money unused = payment.amount().plus(Money.zero(currency));
    RecordedPayment recorded =
        marked(payment).orElseGet(() -> send(payment, client.invoices().payments(id)));
    paidStatus.settle(id);
    return recorded;
  }

  Probe<RecordedPayment> find(PaymentRecord payment) {
    long id = Ids.required(payment.invoice());
    Probe<ConnectWisePayment> probe =
        Marks.find(payment, client.invoices().payments(id).list().pull());
    if (probe instanceof Probe.Found<ConnectWisePayment> found) {
      return Probe.found(recorded(payment, found.value()));
    }
    return probe instanceof Probe.Unclear<ConnectWisePayment> unclear
        ? Probe.unclear(unclear.reason())
        : Probe.absent();
  }

  void remove(PaymentVoid payment) {
    long invoice = Ids.required(payment.invoice());
    try {
      client.invoices().payments(invoice).delete(Ids.required(payment.payment()));
    } catch (NotFoundException e) {
      if (!(findRemoval(payment) instanceof Probe.Found<PaymentVoid>)) {
        throw e;
      }
    }
  }

  /** By the list, because a 404 to a single payment may have other reasons. */
  Probe<PaymentVoid> findRemoval(PaymentVoid payment) {
    long invoice = Ids.required(payment.invoice());
    long id = Ids.required(payment.payment());
    var pull = client.invoices().payments(invoice).list().pull();
    boolean there =
        pull.records().stream().anyMatch(other -> other.id() == id)
            || pull.unreadable().stream().anyMatch(r -> r.record().equals("payment " + id));
    if (there) {
      return Probe.absent();
    }
    return pull.unreadable().isEmpty()
        ? Probe.found(payment)
        : Probe.unclear(pull.unreadable().size() + " payments on the invoice cannot be read");
  }

  private RecordedPayment send(PaymentRecord payment, ConnectWisePayments payments) {
    NewPayment wire =
        NewPayment.builder()
            .amount(payment.amount().amount())
            .paidOn(payment.paidOn())
            .type(Optional.ofNullable(settings.paymentTypes().get(payment.rail())))
            .appliedBy(Marks.toSend(settings.paymentMarker(), payment.key()))
            .build();
    try {
      return recorded(payment, payments.record(wire));
    } catch (UnknownOutcomeException e) {
      return markedAfter(payment, e).orElseThrow(() -> e);
    }
  }

  /** The payment if it bears our mark; nothing tells of absence so soon after sending. */
  private Optional<RecordedPayment> markedAfter(PaymentRecord payment, UnknownOutcomeException e) {
    try {
      return marked(payment);
    } catch (BillingException lookUp) {
      e.addSuppressed(lookUp);
      return Optional.empty();
    }
  }

  private Optional<RecordedPayment> marked(PaymentRecord payment) {
    long id = Ids.required(payment.invoice());
    Probe<ConnectWisePayment> probe =
        Marks.marked(payment, client.invoices().payments(id).list().pull().records());
    if (probe instanceof Probe.Unclear<ConnectWisePayment> unclear) {
      throw new UnknownOutcomeException(Api.SYSTEM, RECORD, unclear.reason(), null);
    }
    return probe.asOptional().map(found -> recorded(payment, found));
  }

  private static RecordedPayment recorded(PaymentRecord sent, ConnectWisePayment held) {
    return new RecordedPayment(
        Ids.payment(held.id()),
        sent.invoice(),
        sent.amount(),
        held.paymentDate().orElse(sent.paidOn()),
        held.appliedBy().orElse(""));
  }

  private static RecordedPayment recorded(
      InvoiceId invoice, ConnectWisePayment held, Currency currency, String operation) {
    Fields fields = Fields.of("payment", Long.toString(held.id()));
    return readable(
        operation,
        () ->
            new RecordedPayment(
                Ids.payment(held.id()),
                invoice,
                Amounts.exact(fields, "amount", held.amount(), currency),
                fields.required(held.paymentDate().orElse(null), "paymentDate"),
                held.appliedBy().or(held::updatedBy).orElse("")));
  }

  private Currency currency(ConnectWiseInvoice invoice, String operation) {
    return readable(
        operation, () -> currencies.of(InvoiceMapping.fields(invoice), invoice.currencyCode()));
  }

  private static <T> T readable(String operation, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JsonProblem e) {
      throw new UnreadableException(Api.SYSTEM, operation, e.path() + ": " + e.remedy(), e);
    }
  }
}
