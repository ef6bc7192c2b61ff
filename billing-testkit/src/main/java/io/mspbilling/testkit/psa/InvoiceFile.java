package io.mspbilling.testkit.psa;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The invoices on file, and how they look from outside. */
final class InvoiceFile {
  private final Set<PsaFeature> features;
  private final PaymentBook payments;
  private final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
  private final InvoiceIndex index = new InvoiceIndex();
  private final Map<InvoiceId, Invoice> balanced = new HashMap<>();
  private final Set<InvoiceId> corrupt = new HashSet<>();
  private final Set<InvoiceId> deleted = new HashSet<>();
  private final Set<InvoiceId> breaking = new HashSet<>();
  private final List<Consumer<Invoice>> watchers = new ArrayList<>();

  InvoiceFile(Set<PsaFeature> features, PaymentBook payments) {
    this.features = features;
    this.payments = payments;
  }

  void put(Invoice invoice, Instant at) {
    Invoice filed = invoice.withChangedAt(at);
    invoices.put(filed.id(), filed);
    index(filed, at);
    watchers.forEach(watcher -> watcher.accept(filed));
  }

  /** An invoice or its payments have changed. */
  void touch(InvoiceId id, Instant at) {
    Invoice touched = invoices.computeIfPresent(id, (key, one) -> one.withChangedAt(at));
    if (touched != null) {
      index(touched, at);
    }
  }

  private void index(Invoice invoice, Instant at) {
    index.put(invoice.id(), at, isOpen(invoice));
    balanced.remove(invoice.id());
  }

  /** It stays on file for whoever keeps the file, and nobody else sees it any more. */
  void delete(InvoiceId id) {
    deleted.add(id);
  }

  boolean isDeleted(InvoiceId id) {
    return deleted.contains(id);
  }

  void corrupt(InvoiceId id) {
    corrupt.add(id);
  }

  void repair(InvoiceId id) {
    corrupt.remove(id);
  }

  /** Whether looking an invoice up breaks the connector. */
  void breakLookUps(InvoiceId id, boolean broken) {
    if (broken) {
      breaking.add(id);
    } else {
      breaking.remove(id);
    }
  }

  void requireWhole(InvoiceId id) {
    if (breaking.contains(id)) {
      throw new IllegalStateException("a bug of the connector at invoice " + id.value());
    }
  }

  /** All invoices of a customer become another's. */
  void move(CustomerId from, CustomerId to, Instant at) {
    List.copyOf(invoices.values()).stream()
        .filter(invoice -> invoice.customer().equals(from))
        .forEach(invoice -> put(invoice.withCustomer(to), at));
  }

  boolean isCorrupt(InvoiceId id) {
    return corrupt.contains(id);
  }

  void watch(Consumer<Invoice> watcher) {
    watchers.add(watcher);
    invoices.values().forEach(watcher);
  }

  Optional<Invoice> find(InvoiceId id) {
    return Optional.ofNullable(invoices.get(id));
  }

  /** What is owed on an invoice that is on file; nothing on a void one. */
  Money owed(Invoice invoice) {
    Money nothing = Money.zero(invoice.currency());
    return invoice.isVoid()
        ? nothing
        : invoice.balance().orElse(invoice.total()).minus(payments.paid(invoice.id(), nothing));
  }

  List<Invoice> matching(InvoiceQuery query) {
    return candidates(query)
        .filter(invoice -> !corrupt.contains(invoice.id()))
        .filter(invoice -> matches(invoice, query))
        .map(invoice -> shown(invoice, query.withLines()))
        .toList();
  }

  private Stream<Invoice> candidates(InvoiceQuery query) {
    Stream<Invoice> all = onFile(query);
    return deleted.isEmpty() ? all : all.filter(invoice -> !deleted.contains(invoice.id()));
  }

  private Stream<Invoice> onFile(InvoiceQuery query) {
    if (query.openOnly()) {
      return index.open().map(invoices::get);
    }
    return query
        .changedSince()
        .map(since -> index.changedSince(since).map(invoices::get))
        .orElseGet(() -> invoices.values().stream());
  }

  List<UnreadableRecord> unreadable(InvoiceQuery query) {
    if (corrupt.isEmpty()) {
      return List.of();
    }
    return candidates(query)
        .filter(invoice -> corrupt.contains(invoice.id()) && matches(invoice, query))
        .map(InvoiceFile::report)
        .toList();
  }

  /** An invoice as the features let it be seen. */
  Invoice shown(Invoice invoice, boolean withLines) {
    if (withLines) {
      return balanced(invoice);
    }
    return balanced.computeIfAbsent(invoice.id(), id -> balanced(invoice).withLines(List.of()));
  }

  private Invoice balanced(Invoice invoice) {
    Invoice told =
        features.contains(PsaFeature.CHANGES_SINCE)
            ? invoice
            : invoice.withChangedAt(Optional.empty());
    Money owed = owed(invoice);
    boolean marks = features.contains(PsaFeature.PAID_MARKS) && owed.isZero();
    return told.withBalance(
            Optional.of(owed).filter(any -> marks || features.contains(PsaFeature.BALANCES)))
        .withPaidOn(
            Optional.of(invoice)
                .filter(paid -> marks && !paid.isVoid())
                .flatMap(paid -> payments.lastDay(paid.id())));
  }

  private boolean matches(Invoice invoice, InvoiceQuery query) {
    return (!query.openOnly() || isOpen(invoice))
        && query
            .changedSince()
            .map(since -> !invoice.changedAt().orElse(Instant.MAX).isBefore(since))
            .orElse(true);
  }

  /** A PSA that neither keeps balances nor marks what is paid cannot tell what is. */
  private boolean isOpen(Invoice invoice) {
    boolean tells =
        features.contains(PsaFeature.BALANCES) || features.contains(PsaFeature.PAID_MARKS);
    return !invoice.isVoid() && !(tells && owed(invoice).isZero());
  }

  private static UnreadableRecord report(Invoice invoice) {
    return new UnreadableRecord(
        invoice.id().system(),
        "invoice " + invoice.id().value(),
        "total",
        "is not an amount",
        "correct the invoice in the PSA");
  }
}
