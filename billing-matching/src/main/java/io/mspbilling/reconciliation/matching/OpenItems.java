package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What is still open while payments are applied, found by number and by customer. */
final class OpenItems {

  private static final Comparator<OpenItem> OLDEST_FIRST =
      Comparator.comparing(OpenItem::dueOn).thenComparing(item -> item.id().text());

  private final Map<InvoiceId, OpenItem> items = new HashMap<>();
  private final Map<String, List<InvoiceId>> byReference = new HashMap<>();
  private final Map<CustomerId, List<InvoiceId>> byCustomer = new HashMap<>();

  OpenItems(Collection<OpenItem> all) {
    all.stream()
        .sorted(OLDEST_FIRST)
        .forEach(
            item -> {
              items.put(item.id(), item);
              byReference
                  .computeIfAbsent(References.canonical(item.number()), n -> new ArrayList<>())
                  .add(item.id());
              byCustomer.computeIfAbsent(item.customer(), c -> new ArrayList<>()).add(item.id());
            });
  }

  /**
   * What a payment's memo names. A number that several items have means the payer's own, if that is
   * one.
   */
  Naming namedBy(Payment payment, Optional<CustomerId> payer) {
    Memo memo = Memo.of(payment.memo(), payment.amount());
    List<OpenItem> named = new ArrayList<>();
    List<OpenItem> foreign = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (String reference : new TreeSet<>(memo.references())) {
      List<OpenItem> found = having(reference, payer);
      if (found.isEmpty() && memo.declared().contains(reference)) {
        closed.add(reference);
      } else if (found.size() > 1) {
        shared.add(reference);
      }
      if (found.size() == 1) {
        boolean same = found.get(0).open().currency().equals(payment.amount().currency());
        (same ? named : foreign).add(found.get(0));
      }
    }
    named.sort(OLDEST_FIRST);
    return new Naming(named, shared, foreign, closed);
  }

  private List<OpenItem> having(String reference, Optional<CustomerId> payer) {
    List<OpenItem> found =
        byReference.getOrDefault(reference, List.of()).stream()
            .map(items::get)
            .filter(Objects::nonNull)
            .toList();
    List<OpenItem> own =
        found.stream().filter(item -> payer.filter(item.customer()::equals).isPresent()).toList();
    return own.size() == 1 ? own : found;
  }

  /** Whether at least this much is open on an invoice. */
  boolean covers(InvoiceId invoice, Money amount) {
    OpenItem item = items.get(invoice);
    return item != null && item.open().compareTo(amount) >= 0;
  }

  /** What a customer owes in the currency of a payment, oldest first. */
  List<OpenItem> owedBy(CustomerId customer, Payment payment) {
    return byCustomer.getOrDefault(customer, List.of()).stream()
        .map(items::get)
        .filter(Objects::nonNull)
        .filter(item -> item.open().currency().equals(payment.amount().currency()))
        .toList();
  }

  void apply(List<Allocation> allocations) {
    for (Allocation allocation : allocations) {
      OpenItem item = Objects.requireNonNull(items.get(allocation.invoice()));
      Money left = item.open().minus(allocation.amount());
      if (left.isZero()) {
        items.remove(item.id());
      } else {
        items.put(
            item.id(), new OpenItem(item.id(), item.number(), item.customer(), item.dueOn(), left));
      }
    }
  }

  static Money sum(List<OpenItem> items, Payment payment) {
    return Money.sum(items.stream().map(OpenItem::open).toList(), payment.amount().currency());
  }

  /** All that is open on each item. */
  static List<Allocation> inFull(List<OpenItem> items) {
    return items.stream()
        .map(item -> new Allocation(item.id(), item.number(), item.open()))
        .toList();
  }

  /** The amount of a payment spread over items from the first on, as far as it goes. */
  static List<Allocation> asFarAs(Money amount, List<OpenItem> items) {
    List<Allocation> allocations = new ArrayList<>();
    Money left = amount;
    for (OpenItem item : items) {
      Money part = left.min(item.open());
      if (part.isPositive()) {
        allocations.add(new Allocation(item.id(), item.number(), part));
        left = left.minus(part);
      }
    }
    return allocations;
  }
}
