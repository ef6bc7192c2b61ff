package io.mspbilling.psa.syncro;

import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.InvoiceId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a webhook points at, and nothing that it says about it: nothing in it is proven.
 *
 * @param kind the kind of record, as Syncro's pages name it: {@code invoices}, {@code payments}
 * @param id its record id
 */
public record SyncroHint(String kind, long id) {

  public SyncroHint {
    Objects.requireNonNull(kind, "kind");
  }

  /** The invoice, to be read by {@link SyncroPsa#findInvoice}; empty if it is something else. */
  public Optional<InvoiceId> invoice() {
    return kind.equals("invoices") ? Optional.of(Api.IDS.invoice(id)) : Optional.empty();
  }
}
