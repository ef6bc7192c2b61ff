package io.mspbilling.psa.syncro.billing;

import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Pull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Payments: {@code /payments}. There is no way to change one or to take one back here, and people
 * do both on Syncro's pages. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class SyncroPayments {
  private static final RecordKind<SyncroPayment> KIND =
      RecordKind.of("payment", "payments", SyncroPayment::read);
  private static final String PATH = "payments";

  /** The day is the same from Hawaii to New Zealand, in whichever zone Syncro looks at it. */
  private static final String A_TIME_OF_THE_SAME_DAY = "T10:00:00.000Z";

  private static final String INVOICE = "invoice";

  private final Api api;
  private final SyncroRecords<SyncroPayment> payments;

  /** For the client. */
  public SyncroPayments(Api api) {
    this.api = Objects.requireNonNull(api, "api");
    this.payments =
        new SyncroRecords<>(
            api,
            KIND,
            SyncroRecords.Place.of(PATH, "payment"),
            EndMark.totalPages("meta", "total_pages"));
  }

  /**
   * Reads one.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public SyncroPayment get(long id) {
    return payments.get(id);
  }

  /** Reads one; empty if it is not there. */
  public Optional<SyncroPayment> find(long id) {
    return payments.find(id);
  }

  /** Lists all, in an order that is not documented. */
  public Listing<SyncroPayment> list() {
    return payments.list();
  }

  /**
   * Lists the payments on an invoice, those included that people entered. Each has its whole
   * amount, also where only a part of it is for this invoice.
   *
   * @throws io.mspbilling.failure.NotFoundException while it is read, if the invoice is not there
   */
  public Listing<SyncroPayment> list(long invoiceId) {
    return new RecordCollection<>(
            api,
            Api.REPORTS,
            KIND,
            Paging.byLink(page -> Optional.empty()),
            page -> on(invoiceId, page),
            1)
        .list(
            List.of(
                () -> HttpCall.get("list payments").path("invoices").id(Long.toString(invoiceId))));
  }

  /** A list that is not there is not taken for an empty one. */
  private static List<Node> on(long invoiceId, Node page) {
    Node invoice = page.requiredNode(INVOICE).as(INVOICE);
    if (invoice.requiredInteger("id") != invoiceId) {
      throw invoice.invalid("id", "is that of another record than was asked for");
    }
    return invoice.at(PATH).elements();
  }

  /**
   * The payments that were entered at or after an instant, and some before. Syncro has no filter
   * for that and does not say in which order it lists; so the first and the last page tell where
   * the newest are, and reading goes from there until a whole page is older. If they do not tell,
   * all are read.
   */
  public Pull<SyncroPayment> since(Instant instant) {
    return new RecentPayments(api, payments).since(instant);
  }

  /**
   * Records a payment. Sent once, whatever happens: the vendor has no key that would make a second
   * sending harmless, and no way to take a payment back. Read the invoice afterwards and
   * {@linkplain #list(long) look} whether the payment is on it with the amount that was meant.
   *
   * @return the payment as the vendor answers
   * @throws UnknownOutcomeException if it may or may not have been recorded, or Syncro does not
   *     answer that it succeeded
   */
  public SyncroPayment record(NewSyncroPayment payment) {
    Draft wire =
        new Draft()
            .put("customer_id", payment.customerId())
            .put("invoice_id", payment.invoiceId())
            .put("amount_cents", payment.amountCents())
            .put("payment_method", payment.method())
            .put("ref_num", payment.reference())
            .put("applied_at", payment.appliedOn().map(day -> day + A_TIME_OF_THE_SAME_DAY));
    String operation = "record payment";
    SyncroPayment recorded =
        api.send(
            () -> HttpCall.post(operation).path(PATH).json(wire.json()),
            answer -> KIND.read(api.http().tree().read(answer).requiredNode("payment")));
    if (!recorded.success()) {
      throw new UnknownOutcomeException(
          Api.SYSTEM,
          operation,
          "Syncro answers without success, payment " + recorded.id() + "; look at it there",
          null);
    }
    return recorded;
  }
}
