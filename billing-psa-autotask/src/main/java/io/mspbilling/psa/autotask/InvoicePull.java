package io.mspbilling.psa.autotask;

import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.LineSums;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads invoices. */
record InvoicePull(AutotaskClient client, InvoiceMapping mapping, InvoiceLines lines) {
  private static final String UNREADABLE = "unreadable";
  private static final LineSums SUMS =
      new LineSums(Api.REPORTS, "lines", "see whether the API user may see all lines of business");

  Pull<Invoice> pull(InvoiceQuery query) {
    if (query.changedSince().isPresent()) {
      throw new UnsupportedFeatureException(
          Api.SYSTEM, "list invoices", "needs " + PsaFeature.CHANGES_SINCE);
    }
    Pull<AutotaskInvoice> listed = client.invoices().list(asked(query)).pull();
    Map<Long, List<AutotaskBillingItem>> items =
        query.withLines()
            ? lines.of(listed.records().stream().map(AutotaskInvoice::id).toList())
            : Map.of();
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(listed.unreadable());
    for (AutotaskInvoice one : listed.records()) {
      Optional<List<AutotaskBillingItem>> own = Optional.ofNullable(items.get(one.id()));
      if (query.withLines() && own.isEmpty()) {
        mapped.report("invoice " + one.id(), one.raw().invalid("lines", UNREADABLE));
      } else {
        add(mapped, one, own, query);
      }
    }
    return mapped.pull(Optional.empty());
  }

  Optional<Invoice> find(InvoiceId id) {
    OptionalLong recordId = Api.IDS.find(id);
    return recordId.isEmpty()
        ? Optional.empty()
        : client
            .invoices()
            .find(recordId.getAsLong())
            .flatMap(
                found ->
                    Api.REPORTS.readable(
                        "find invoice",
                        () -> mapping.invoice(found, Optional.of(lines.of(found.id())))));
  }

  /** A paid date counts as paid in full; that there is none says nothing about parts. */
  private static AutotaskQuery asked(InvoiceQuery query) {
    return query.openOnly()
        ? AutotaskQuery.all().absent("paidDate").equal("isVoided", false)
        : AutotaskQuery.all();
  }

  private void add(
      Mapping<Invoice> mapped,
      AutotaskInvoice from,
      Optional<List<AutotaskBillingItem>> own,
      InvoiceQuery query) {
    String name = "invoice " + from.id();
    mapped
        .addIfAny(name, from, one -> wanted(one, own, query))
        .filter(invoice -> own.isPresent() && !invoice.isVoid() && !InvoiceMapping.addsUp(invoice))
        .ifPresent(invoice -> SUMS.remark(name, from.raw(), mapped));
  }

  private Optional<Invoice> wanted(
      AutotaskInvoice from, Optional<List<AutotaskBillingItem>> own, InvoiceQuery query) {
    return mapping
        .invoice(from, own)
        .filter(invoice -> !query.openOnly() || !invoice.total().isZero());
  }
}
