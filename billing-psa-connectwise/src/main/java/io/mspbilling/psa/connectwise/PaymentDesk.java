package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
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
    ConnectWisePayments payments = client.invoices().payments(id);
    ConnectWisePayment held =
        Marks.write(payment)
            .once(Api.SYSTEM, RECORD, payments.list()::pull, () -> payments.record(wire(payment)));
    paidStatus.settle(id);
    return recorded(payment, held);
  }

  Probe<RecordedPayment> find(PaymentRecord payment) {
    long id = Ids.required(payment.invoice());
    return Marks.write(payment)
        .find(List.of(client.invoices().payments(id).list()::pull))
        .map(held -> recorded(payment, held));
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

  private NewPayment wire(PaymentRecord payment) {
    return NewPayment.builder()
        .amount(payment.amount().amount())
        .paidOn(payment.paidOn())
        .type(Optional.ofNullable(settings.paymentTypes().get(payment.rail())))
        .appliedBy(Marks.toSend(settings.paymentMarker(), payment.key()))
        .build();
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
    return Api.REPORTS.readable(
        operation,
        () ->
            new RecordedPayment(
                Ids.payment(held.id()),
                invoice,
                held.raw().requiredMoney("amount", currency),
                held.raw().requiredDate("paymentDate"),
                held.appliedBy().or(held::updatedBy).orElse("")));
  }

  private Currency currency(ConnectWiseInvoice invoice, String operation) {
    return Api.REPORTS.readable(operation, () -> currencies.of(invoice.raw()));
  }
}
