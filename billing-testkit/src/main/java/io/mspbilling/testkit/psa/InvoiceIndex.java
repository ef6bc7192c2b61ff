package io.mspbilling.testkit.psa;

import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which invoices are open, and which were changed when, in the order in which they were filed: a
 * PSA of many years answers as fast as one of a week.
 */
final class InvoiceIndex {
  private final Map<InvoiceId, Integer> places = new HashMap<>();
  private final List<InvoiceId> ids = new ArrayList<>();
  private final NavigableSet<Integer> open = new TreeSet<>();
  private final NavigableMap<Instant, NavigableSet<Integer>> changed = new TreeMap<>();
  private final Map<Integer, Instant> changedAt = new HashMap<>();

  void put(InvoiceId id, Instant at, boolean isOpen) {
    Integer place =
        places.computeIfAbsent(
            id,
            any -> {
              ids.add(id);
              return ids.size() - 1;
            });
    Instant before = changedAt.put(place, at);
    if (before != null) {
      changed.computeIfPresent(
          before, (when, those) -> those.remove(place) && those.isEmpty() ? null : those);
    }
    changed.computeIfAbsent(at, when -> new TreeSet<>()).add(place);
    if (isOpen) {
      open.add(place);
    } else {
      open.remove(place);
    }
  }

  Stream<InvoiceId> open() {
    return open.stream().map(ids::get);
  }

  Stream<InvoiceId> changedSince(Instant since) {
    return changed.tailMap(since, true).values().stream()
        .flatMap(NavigableSet::stream)
        .sorted()
        .map(ids::get);
  }
}
