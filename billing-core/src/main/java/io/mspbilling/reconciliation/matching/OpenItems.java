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

  /** The items named in a payment's memo by a number that only one item has, oldest first. */
  List<OpenItem> namedBy(Payment payment) {
    return References.tokens(payment.memo()).stream()
        .map(token -> byReference.getOrDefault(token, List.of()))
        .filter(found -> found.size() == 1)
        .map(found -> items.get(found.get(0)))
        .filter(Objects::nonNull)
        .filter(item -> item.open().currency().equals(payment.amount().currency()))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  boolean names(Payment payment) {
    return !namedBy(payment).isEmpty();
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
