package io.mspbilling.psa.syncro;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Changes;
import io.mspbilling.http.connector.LineSums;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.billing.SyncroInvoice;
import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads invoices. Lists leave out what is due, so each that is not paid takes a call of its own.
 */
record InvoicePull(SyncroClient client, InvoiceMapping mapping) {
  private static final LineSums SUMS =
      new LineSums(Api.REPORTS, "line_items", "look at its lines and its tax");

  /**
   * An invoice that changed, by itself or by a payment.
   *
   * @param at when; empty if Syncro does not say
   */
  private record Changed(SyncroInvoice invoice, Optional<Instant> at) {}

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
        : client
            .invoices()
            .find(recordId.getAsLong())
            .map(
                invoice ->
                    Api.REPORTS.readable("find invoice", () -> mapping.invoice(invoice, true)));
  }

  /**
   * The list is read whole before what it leaves out, which takes a call for each: the longer the
   * list takes, the more of it moves meanwhile.
   */
  private Pull<Invoice> all(InvoiceQuery query) {
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    Pull<SyncroInvoice> listed =
        client.invoices().list(query.openOnly() ? Map.of("unpaid", "true") : Map.of()).pull();
    mapped.report(listed.unreadable());
    listed.records().forEach(row -> add(query, mapped, row));
    return mapped.pull(Optional.empty());
  }

  /**
   * By their own stamp, and by that of their payments: it is not documented that a payment moves
   * the stamp of its invoice.
   */
  private Pull<Invoice> changes(InvoiceQuery query, ChangeCursor cursor) {
    Instant from = cursor.readFrom();
    Map<Long, Changed> changed = new LinkedHashMap<>();
    List<UnreadableRecord> unreadable = new ArrayList<>();
    client
        .invoices()
        .list(Map.of("since_updated_at", from.toString()))
        .read(
            row -> {
              if (row.changedAt().filter(from::isAfter).isEmpty()) {
                changed.put(row.id(), new Changed(row, row.changedAt()));
              }
            },
            unreadable::add);
    Pull<SyncroPayment> payments = client.payments().since(from);
    unreadable.addAll(payments.unreadable());
    for (SyncroPayment payment : payments.records()) {
      if (payment.createdAt().filter(from::isAfter).isEmpty()) {
        payment.invoiceIds().forEach(id -> addPaid(id, payment, changed, unreadable));
      }
    }
    return mapped(
        query, cursor, new Pull<>(List.copyOf(changed.values()), unreadable, Optional.empty()));
  }

  private void addPaid(
      long id,
      SyncroPayment payment,
      Map<Long, Changed> changed,
      List<UnreadableRecord> unreadable) {
    if (changed.containsKey(id)) {
      return;
    }
    try {
      client
          .invoices()
          .find(id)
          .ifPresent(invoice -> changed.put(id, new Changed(invoice, payment.createdAt())));
    } catch (UnreadableException e) {
      JsonProblem problem =
          payment.raw().invalid("invoice_ids", "name an invoice that is unreadable");
      unreadable.add(Api.REPORTS.leftOut(name(id), problem));
    }
  }

  private Pull<Invoice> mapped(InvoiceQuery query, ChangeCursor cursor, Pull<Changed> read) {
    Changes<Changed> changes =
        cursor.advance(
            read, one -> Long.toString(one.invoice().id()), Changed::at, client.clock().instant());
    Mapping<Invoice> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(changes.unreadable());
    changes.records().forEach(one -> add(query, mapped, one.invoice()));
    return mapped.pull(Optional.of(changes.next().newest().toString()));
  }

  private void add(InvoiceQuery query, Mapping<Invoice> mapped, SyncroInvoice row) {
    mapped
        .addIfAny(name(row.id()), row, from -> wanted(query, from))
        .filter(invoice -> query.withLines())
        .ifPresent(invoice -> SUMS.check(name(row.id()), invoice, row.raw(), mapped));
  }

  /** Empty if it is not asked for, or was deleted since it was listed. */
  private Optional<Invoice> wanted(InvoiceQuery query, SyncroInvoice row) {
    boolean paid = row.raw().present(row.paid(), "is_paid");
    if (query.openOnly() && paid) {
      return Optional.empty();
    }
    return (paid && !query.withLines() ? Optional.of(row) : detailed(row))
        .map(from -> mapping.invoice(from, query.withLines()))
        .filter(one -> !query.openOnly() || one.balance().filter(Money::isZero).isEmpty());
  }

  private Optional<SyncroInvoice> detailed(SyncroInvoice row) {
    if (row.payments().isPresent()) {
      return Optional.of(row);
    }
    try {
      return client.invoices().find(row.id());
    } catch (UnreadableException e) {
      throw row.raw().invalid("balance_due", "unreadable");
    }
  }

  private static String name(long id) {
    return "invoice " + id;
  }
}
