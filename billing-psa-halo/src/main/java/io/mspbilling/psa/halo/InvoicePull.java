package io.mspbilling.psa.halo;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Changes;
import io.mspbilling.http.connector.LineSums;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Reads invoices and credit notes, which are told apart only by being asked for one by one. */
record InvoicePull(HaloClient client, InvoiceMapping mapping) {
  private static final LineSums SUMS =
      new LineSums(Api.REPORTS, "lines", "look at its lines and its tax");

  private record Document(InvoiceKind kind, HaloInvoice invoice) {
    String name() {
      return InvoicePull.name(invoice.id());
    }
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
    return recordId.isEmpty()
        ? Optional.empty()
        : client.invoices().find(recordId.getAsLong()).flatMap(this::found);
  }

  private Optional<Invoice> found(HaloInvoice invoice) {
    InvoiceKind kind = kind(invoice);
    return Api.REPORTS.readable("find invoice", () -> mapping.invoice(kind, invoice));
  }

  /** Maps as it reads: what came is larger than what it means, and need not be held whole. */
  private Pull<Invoice> all(InvoiceQuery query) {
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    read(which(query), document -> add(query, mapped, document), mapped::report);
    return mapped.pull(Optional.empty());
  }

  private Pull<Invoice> changes(InvoiceQuery query, ChangeCursor cursor) {
    Instant now = client.clock().instant();
    HaloQuery changed =
        which(query)
            .with("datesearch", "last_modified")
            .with("start_date", cursor.readFrom().toString())
            .with("end_date", now.plus(Duration.ofDays(1)).toString());
    List<Document> documents = new ArrayList<>();
    List<UnreadableRecord> unreadable = new ArrayList<>();
    read(
        changed,
        document -> {
          // Older instances do not know the filter and list everything.
          if (document.invoice().changedAt().filter(cursor.readFrom()::isAfter).isEmpty()) {
            documents.add(document);
          }
        },
        unreadable::add);
    Changes<Document> changes =
        cursor.advance(
            new Pull<>(documents, unreadable, Optional.empty()),
            document -> Long.toString(document.invoice().id()),
            document -> document.invoice().changedAt(),
            now);
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(changes.unreadable());
    changes.records().forEach(document -> add(query, mapped, document));
    return mapped.pull(Optional.of(changes.next().newest().toString()));
  }

  private static HaloQuery which(InvoiceQuery query) {
    return HaloQuery.all().with("includelines", query.withLines());
  }

  private void read(
      HaloQuery query, Consumer<Document> document, Consumer<UnreadableRecord> unreadable) {
    Set<Long> seen = new HashSet<>();
    for (InvoiceKind kind : InvoiceKind.values()) {
      listed(kind, query)
          .read(
              invoice -> {
                if (!seen.add(invoice.id())) {
                  throw notToldApart(invoice.id());
                }
                document.accept(new Document(kind, invoice));
              },
              unreadable);
    }
  }

  /** All three are said, because what is left out by default is not known. */
  private Listing<HaloInvoice> listed(InvoiceKind kind, HaloQuery query) {
    return client
        .invoices()
        .list(
            query
                .with("includeinvoices", kind == InvoiceKind.INVOICE)
                .with("includecredits", kind == InvoiceKind.CREDIT_MEMO)
                .with("includepoinvoices", false));
  }

  /** No field of a single document says what it is. */
  private InvoiceKind kind(HaloInvoice invoice) {
    if (!isListed(InvoiceKind.CREDIT_MEMO, invoice)) {
      return InvoiceKind.INVOICE;
    }
    if (isListed(InvoiceKind.INVOICE, invoice)) {
      throw notToldApart(invoice.id());
    }
    return InvoiceKind.CREDIT_MEMO;
  }

  private boolean isListed(InvoiceKind kind, HaloInvoice invoice) {
    HaloQuery all = HaloQuery.all();
    Pull<HaloInvoice> pull =
        listed(kind, invoice.customerId().map(id -> all.with("client_id", id)).orElse(all)).pull();
    return pull.records().stream().anyMatch(one -> one.id() == invoice.id())
        || pull.unreadable().stream().anyMatch(one -> one.record().equals(name(invoice.id())));
  }

  private static UnreadableException notToldApart(long id) {
    return new UnreadableException(
        Api.SYSTEM,
        "list invoices",
        name(id)
            + " is among the invoices and among the credit notes; includeinvoices and"
            + " includecredits have no effect here, or it changed while it was read",
        null);
  }

  private void add(InvoiceQuery query, Mapping<Invoice> mapped, Document document) {
    mapped
        .addIfAny(document.name(), document, from -> wanted(query, from))
        .filter(invoice -> query.withLines())
        .ifPresent(
            invoice -> SUMS.check(document.name(), invoice, document.invoice().raw(), mapped));
  }

  private Optional<Invoice> wanted(InvoiceQuery query, Document document) {
    Optional<Invoice> invoice =
        mapping
            .invoice(document.kind(), document.invoice())
            .filter(one -> !query.openOnly() || one.balance().filter(Money::isZero).isEmpty());
    if (invoice.isEmpty() || !query.withLines() || document.invoice().lines().isPresent()) {
      return invoice.map(one -> query.withLines() ? one : one.withLines(List.of()));
    }
    try {
      return client
          .invoices()
          .find(document.invoice().id())
          .flatMap(detail -> mapping.invoice(document.kind(), detail));
    } catch (UnreadableException e) {
      throw document.invoice().raw().invalid("lines", "unreadable");
    }
  }

  private static String name(long id) {
    return "invoice " + id;
  }
}
