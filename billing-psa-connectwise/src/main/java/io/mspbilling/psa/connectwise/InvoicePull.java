package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Reports;
import io.mspbilling.psa.connectwise.query.ChangeCursor;
import io.mspbilling.psa.connectwise.query.Changes;
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
        .orElseGet(() -> map(query, client.invoices().list(which(query)).pull(), Optional.empty()));
  }

  Optional<Invoice> find(InvoiceId id) {
    OptionalLong recordId = Ids.find(id);
    if (recordId.isEmpty()) {
      return Optional.empty();
    }
    String operation = "find invoice";
    try {
      return Optional.of(mapping.invoice(client.invoices().detail(recordId.getAsLong())));
    } catch (NotFoundException e) {
      if (e.vendorCode().isEmpty()) {
        throw e;
      }
      return Optional.empty();
    } catch (JsonProblem e) {
      throw new UnreadableException(Api.SYSTEM, operation, e.path() + ": " + e.remedy(), e);
    }
  }

  private Pull<Invoice> changes(InvoiceQuery query, ChangeCursor cursor) {
    Condition changed = InvoiceFields.LAST_UPDATED.after(cursor.readFrom());
    Changes<ConnectWiseInvoice> changes =
        cursor.advance(
            client.invoices().list(which(query).and(changed)).pull(),
            ConnectWiseInvoice::id,
            ConnectWiseInvoice::changedAt,
            client.clock().instant());
    Pull<ConnectWiseInvoice> pull =
        new Pull<>(changes.records(), changes.unreadable(), Optional.empty());
    return map(query, pull, Optional.of(changes.next().newest().toString()));
  }

  /** A credit memo with credit left counts as open too. */
  private static Condition which(InvoiceQuery query) {
    return query.openOnly()
        ? InvoiceFields.BALANCE.equalTo(BigDecimal.ZERO).not()
        : Condition.everything();
  }

  private Pull<Invoice> map(
      InvoiceQuery query, Pull<ConnectWiseInvoice> pull, Optional<String> position) {
    Mapping<Invoice> mapped = new Mapping<>(pull.unreadable());
    for (ConnectWiseInvoice invoice : pull.records()) {
      String name = "invoice " + invoice.id();
      if (query.withLines()) {
        addWithLines(mapped, name, invoice);
      } else {
        mapped.add(name, invoice, mapping::invoice);
      }
    }
    return mapped.pull(position);
  }

  /** An invoice may be deleted, or its lines be unreadable, since it was listed. */
  private void addWithLines(Mapping<Invoice> mapped, String name, ConnectWiseInvoice listed) {
    InvoiceDetail detail;
    try {
      detail = client.invoices().detail(listed.id());
    } catch (NotFoundException e) {
      if (e.vendorCode().isEmpty()) {
        throw e;
      }
      return;
    } catch (UnreadableException e) {
      mapped.report(Reports.of(name, InvoiceMapping.fields(listed).invalid("lines", "unreadable")));
      return;
    }
    if (mapped.add(name, detail, mapping::invoice).isPresent()
        && detail.unexplained().orElse(BigDecimal.ZERO).signum() != 0) {
      JsonProblem problem =
          InvoiceMapping.fields(listed).invalid("lines", "do not add up to the total");
      mapped.report(Reports.beside(name, problem));
    }
  }
}
