package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Changes;
import io.mspbilling.http.connector.FloatNoise;
import io.mspbilling.http.connector.LineSums;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.InvoiceFields;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads invoices. */
final class InvoicePull {
  private static final LineSums SUMS =
      new LineSums(
          Api.REPORTS, "lines", "look at its adjustments, down payments and progress billing");

  private final ConnectWiseClient client;
  private final InvoiceMapping mapping;

  InvoicePull(ConnectWiseClient client, InvoiceMapping mapping) {
    this.client = client;
    this.mapping = mapping;
  }

  Pull<Invoice> pull(InvoiceQuery query) {
    return query
        .changedSince()
        .map(ChangeCursor::startingAt)
        .map(cursor -> changes(query, cursor))
        .orElseGet(() -> all(query));
  }

  Optional<Invoice> find(InvoiceId id) {
    OptionalLong recordId = Api.IDS.find(id);
    if (recordId.isEmpty()) {
      return Optional.empty();
    }
    try {
      InvoiceDetail detail = client.invoices().detail(recordId.getAsLong());
      return Optional.of(Api.REPORTS.readable("find invoice", () -> mapping.invoice(detail)));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Maps as it reads: what came is larger than what it means, and need not be held whole. */
  private Pull<Invoice> all(InvoiceQuery query) {
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    client
        .invoices()
        .list(which(query))
        .read(invoice -> add(query, mapped, invoice), mapped::report);
    return mapped.pull(Optional.empty());
  }

  private Pull<Invoice> changes(InvoiceQuery query, ChangeCursor cursor) {
    Condition changed = InvoiceFields.LAST_UPDATED.after(cursor.readFrom());
    Changes<ConnectWiseInvoice> changes =
        cursor.advance(
            client.invoices().list(which(query).and(changed)).pull(),
            invoice -> Long.toString(invoice.id()),
            ConnectWiseInvoice::changedAt,
            client.clock().instant());
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(changes.unreadable());
    changes.records().forEach(invoice -> add(query, mapped, invoice));
    return mapped.pull(Optional.of(changes.next().newest().toString()));
  }

  /** A credit memo with credit left counts as open too. */
  private static Condition which(InvoiceQuery query) {
    return query.openOnly()
        ? InvoiceFields.BALANCE.equalTo(BigDecimal.ZERO).not()
        : Condition.everything();
  }

  private void add(InvoiceQuery query, Mapping<Invoice> mapped, ConnectWiseInvoice invoice) {
    String name = "invoice " + invoice.id();
    if (query.withLines()) {
      addWithLines(mapped, name, invoice);
    } else {
      mapped.add(name, invoice, mapping::invoice);
    }
  }

  /** An invoice may be deleted, or its lines be unreadable, since it was listed. */
  private void addWithLines(Mapping<Invoice> mapped, String name, ConnectWiseInvoice listed) {
    InvoiceDetail detail;
    try {
      detail = client.invoices().detail(listed.id());
    } catch (NotFoundException e) {
      return;
    } catch (UnreadableException e) {
      mapped.report(name, listed.raw().invalid("lines", "unreadable"));
      return;
    }
    if (mapped.add(name, detail, mapping::invoice).isPresent() && !addsUp(detail)) {
      SUMS.remark(name, listed.raw(), mapped);
    }
  }

  private static boolean addsUp(InvoiceDetail detail) {
    return detail.unexplained().filter(rest -> !FloatNoise.same(rest, BigDecimal.ZERO)).isEmpty();
  }
}
