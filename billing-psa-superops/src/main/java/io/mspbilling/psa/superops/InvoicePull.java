package io.mspbilling.psa.superops;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.LineSums;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsQuery;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads invoices: all of them, as what SuperOps would leave out if asked is not known. */
record InvoicePull(SuperOpsClient client, SuperOpsPsaSettings settings, InvoiceMapping mapping) {
  private static final LineSums SUMS =
      new LineSums(Api.REPORTS, "items", "look at its items and its tax");

  Pull<Invoice> pull(InvoiceQuery query) {
    if (query.changedSince().isPresent()) {
      throw new UnsupportedFeatureException(
          Api.SYSTEM, "list invoices", "needs " + PsaFeature.CHANGES_SINCE);
    }
    Pull<SuperOpsInvoice> listed = listing(query).pull();
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(listed.unreadable());
    listed.records().forEach(row -> add(mapped, row, query));
    return mapped.pull(Optional.empty());
  }

  Optional<Invoice> find(InvoiceId id) {
    OptionalLong recordId = Api.IDS.find(id);
    return recordId.isEmpty()
        ? Optional.empty()
        : client
            .invoices()
            .find(recordId.getAsLong())
            .flatMap(found -> Api.REPORTS.readable("find invoice", () -> mapping.invoice(found)));
  }

  private Listing<SuperOpsInvoice> listing(InvoiceQuery query) {
    SuperOpsQuery all =
        settings.sortInvoicesBy().map(SuperOpsQuery.all()::sortedBy).orElse(SuperOpsQuery.all());
    return query.withLines() && settings.itemsInLists()
        ? client.invoices().listWithItems(all)
        : client.invoices().list(all);
  }

  private void add(Mapping<Invoice> mapped, SuperOpsInvoice row, InvoiceQuery query) {
    String name = "invoice " + row.id();
    mapped
        .addIfAny(name, row, from -> wanted(from, query))
        .filter(invoice -> query.withLines())
        .ifPresent(invoice -> SUMS.check(name, invoice, row.raw(), mapped));
  }

  private Optional<Invoice> wanted(SuperOpsInvoice row, InvoiceQuery query) {
    Optional<Invoice> wanted =
        mapping
            .invoice(row)
            .filter(one -> !query.openOnly() || (one.balance().isEmpty() && !one.total().isZero()));
    return wanted.isPresent() && query.withLines() && row.items().isEmpty()
        ? detailed(row)
        : wanted;
  }

  /** Empty if it was deleted since it was listed. */
  private Optional<Invoice> detailed(SuperOpsInvoice row) {
    try {
      return client.invoices().find(row.id()).flatMap(mapping::invoice);
    } catch (UnreadableException e) {
      throw row.raw().invalid("items", "unreadable");
    }
  }
}
