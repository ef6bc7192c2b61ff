package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Changes;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.InvoiceFields;
import java.util.Optional;

/**
 * Invoices: {@code /finance/invoices} and what belongs to them. Every method reaches the network
 * and throws a {@link io.mspbilling.failure.BillingException}; reads are repeated where that helps.
 * Safe for use by several threads.
 */
public final class ConnectWiseInvoices {
  private static final String PATH = "finance/invoices";

  private final Api api;
  private final Endpoint<ConnectWiseInvoice> invoices;

  /** For the client. */
  public ConnectWiseInvoices(Api api) {
    this.api = api;
    this.invoices =
        new Endpoint<>(api, RecordKind.of("invoice", "invoices", ConnectWiseInvoice::read), PATH);
  }

  /**
   * Reads one invoice.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   * @throws io.mspbilling.failure.AuthenticationException if nothing is at this place: what the
   *     cloud answers to a wrong company, path or key
   */
  public ConnectWiseInvoice get(long id) {
    return invoices.get(id);
  }

  /** Reads one invoice; empty if it is not there, or the API member may not see it. */
  public Optional<ConnectWiseInvoice> find(long id) {
    return invoices.find(id);
  }

  /**
   * Lists invoices.
   *
   * @param condition which; see {@link InvoiceFields}
   */
  public Listing<ConnectWiseInvoice> list(Condition condition) {
    return invoices.list(condition);
  }

  /**
   * Reads what has changed since a cursor, and nothing that the cursor has seen already. Deleted
   * invoices are not reported by the vendor.
   */
  public Changes<ConnectWiseInvoice> changes(ChangeCursor cursor) {
    return cursor.advance(
        list(InvoiceFields.LAST_UPDATED.after(cursor.readFrom())).pull(),
        invoice -> Long.toString(invoice.id()),
        ConnectWiseInvoice::changedAt,
        api.clock().instant());
  }

  /**
   * Reads one invoice with its lines: {@code /finance/info/invoice/{id}}.
   *
   * @throws io.mspbilling.failure.NotFoundException as {@link #get}
   */
  public InvoiceDetail detail(long id) {
    String operation = "get invoice with lines";
    return api.send(
        () -> api.get(operation).path("finance/info/invoice").id(Long.toString(id)),
        answer -> InvoiceDetail.read(id, api.tree().read(answer)));
  }

  /** The payments on one invoice. */
  public ConnectWisePayments payments(long invoiceId) {
    return new ConnectWisePayments(api, invoiceId);
  }

  /**
   * Sets the billing status, and reads back whether it took: patches may be answered with success
   * and change nothing. A closed or exported invoice takes it in another place, {@code
   * /finance/closedInvoices}.
   *
   * @param invoice as it was read last
   * @param statusId one of {@link ConnectWiseSetup#billingStatuses}
   * @return the invoice as it stands now
   * @throws io.mspbilling.failure.UnknownOutcomeException if it does not show the status, or cannot
   *     be read again
   */
  public ConnectWiseInvoice setStatus(ConnectWiseInvoice invoice, long statusId) {
    String path =
        invoice.closed() || invoice.glBatch().isPresent() ? "finance/closedInvoices" : PATH;
    String operation = "set invoice status";
    // The reference whole: a patch inside one is answered with success and ignored.
    Draft change =
        new Draft()
            .put("op", "replace")
            .put("path", "status")
            .put("value", new Draft().put("id", statusId));
    api.send(() -> api.patch(operation, change).path(path).id(Long.toString(invoice.id())));
    ConnectWiseInvoice now = api.readBack(operation, () -> get(invoice.id()));
    if (now.status().filter(status -> status.id() == statusId).isEmpty()) {
      throw api.unknownOutcome(operation, "invoice " + invoice.id() + " does not show the status");
    }
    return now;
  }
}
