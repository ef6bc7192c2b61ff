package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The payments on one invoice: {@code /finance/invoices/{id}/payments}. Every method reaches the
 * network and throws a {@link io.mspbilling.failure.BillingException}. Safe for use by several
 * threads.
 */
public final class ConnectWisePayments {
  private static final RecordKind<ConnectWisePayment> KIND =
      RecordKind.of("payment", "payments", ConnectWisePayment::read);
  private static final String INVOICES = "finance/invoices";
  private static final String PAYMENTS = "payments";

  private final Api api;
  private final long invoiceId;
  private final Endpoint<ConnectWisePayment> payments;

  ConnectWisePayments(Api api, long invoiceId) {
    this.api = api;
    this.invoiceId = invoiceId;
    this.payments =
        new Endpoint<>(
            api, KIND, call -> call.path(INVOICES).id(Long.toString(invoiceId)).path(PAYMENTS));
  }

  /** Lists all of them, credits and those entered by people included. */
  public Listing<ConnectWisePayment> list() {
    return payments.list(Condition.everything());
  }

  /**
   * Reads one.
   *
   * @throws io.mspbilling.failure.NotFoundException if it, or the invoice, is not there
   */
  public ConnectWisePayment get(long id) {
    return payments.get(id);
  }

  /** Reads one; empty if it, or the invoice, is not there. */
  public Optional<ConnectWisePayment> find(long id) {
    return payments.find(id);
  }

  /**
   * Records a payment. Sent once, whatever happens: the vendor has no key that would make a second
   * sending harmless.
   *
   * @return the payment as the vendor holds it; its amount and invoice are those that were sent
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been recorded,
   *     or the answer tells of another payment. {@link #list} before anything else
   */
  public ConnectWisePayment record(NewPayment payment) {
    String operation = "record payment";
    Draft wire =
        new Draft()
            .put("amount", payment.amount())
            .put("paymentDate", midnight(payment.paidOn()))
            .put("type", payment.type())
            .put("appliedBy", payment.appliedBy());
    ConnectWisePayment recorded =
        api.send(
            () ->
                api.post(operation, wire)
                    .path(INVOICES)
                    .id(Long.toString(invoiceId))
                    .path(PAYMENTS),
            answer -> KIND.read(api.tree().read(answer)));
    if (!isSame(recorded, payment)) {
      throw api.unknownOutcome(
          operation, "the answer tells of another amount or invoice, payment " + recorded.id());
    }
    return recorded;
  }

  /**
   * Removes a payment. Sent once.
   *
   * @throws io.mspbilling.failure.NotFoundException if it, or the invoice, is not there
   */
  public void delete(long id) {
    api.send(
        () ->
            api.delete("remove payment")
                .path(INVOICES)
                .id(Long.toString(invoiceId))
                .path(PAYMENTS)
                .id(Long.toString(id)));
  }

  private boolean isSame(ConnectWisePayment recorded, NewPayment sent) {
    return recorded.pays(sent.amount())
        && recorded.invoice().map(invoice -> invoice.id() == invoiceId).orElse(true);
  }

  /** Dates travel as midnight UTC, to the second. */
  private static String midnight(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }
}
