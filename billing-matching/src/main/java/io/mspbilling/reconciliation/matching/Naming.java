package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * What a memo names among what is open.
 *
 * @param items the invoices meant, in the payment's currency, oldest first
 * @param shared numbers that several open invoices have
 * @param foreign the invoices meant that are in another currency
 * @param closed numbers called invoices on which nothing is open, or which are not known
 */
record Naming(
    List<OpenItem> items, List<String> shared, List<OpenItem> foreign, List<String> closed) {

  Naming {
    items = List.copyOf(items);
    shared = List.copyOf(shared);
    foreign = List.copyOf(foreign);
    closed = List.copyOf(closed);
  }

  /** Whether the memo names nothing at all. */
  boolean isSilent() {
    return items.isEmpty() && shared.isEmpty() && foreign.isEmpty() && closed.isEmpty();
  }

  /** The one customer whose invoices are meant; empty if that is not certain. */
  Optional<CustomerId> customer() {
    boolean one = items.stream().map(OpenItem::customer).distinct().count() == 1;
    return one && shared.isEmpty() && foreign.isEmpty()
        ? Optional.of(items.get(0).customer())
        : Optional.empty();
  }
}
