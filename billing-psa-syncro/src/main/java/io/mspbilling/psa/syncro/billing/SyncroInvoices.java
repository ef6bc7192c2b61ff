package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.psa.syncro.internal.Api;
import java.util.Map;
import java.util.Optional;

/**
 * Invoices: {@code /invoices}. Lists leave lines, payments and what is due out, and take no
 * customer. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class SyncroInvoices {
  private final SyncroRecords<SyncroInvoice> invoices;

  /** For the client. */
  public SyncroInvoices(Api api) {
    invoices =
        new SyncroRecords<>(
            api,
            RecordKind.of("invoice", "invoices", SyncroInvoice::read),
            SyncroRecords.Place.of("invoices", "invoice"),
            EndMark.totalPages("meta", "total_pages"));
  }

  /**
   * Reads one with lines, payments and what is due.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public SyncroInvoice get(long id) {
    return invoices.get(id);
  }

  /** Reads one, as {@link #get}; empty if it is not there. */
  public Optional<SyncroInvoice> find(long id) {
    return invoices.find(id);
  }

  /** Lists all. */
  public Listing<SyncroInvoice> list() {
    return invoices.list();
  }

  /**
   * Lists those that fit.
   *
   * @param filter {@code unpaid}, {@code paid}, {@code ticket_id}, {@code since_updated_at}
   */
  public Listing<SyncroInvoice> list(Map<String, String> filter) {
    return invoices.list(filter);
  }
}
