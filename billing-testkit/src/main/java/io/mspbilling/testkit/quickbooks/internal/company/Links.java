package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who uses up whom, found from both ends. */
final class Links {
  private final Map<Key, List<Link>> bySource = new HashMap<>();
  private final Map<Key, List<Link>> byTarget = new HashMap<>();

  /** Replaces all links of a source. */
  void replace(Key source, List<Link> links) {
    for (Link old : from(source)) {
      byTarget.getOrDefault(old.target(), new ArrayList<>()).remove(old);
    }
    bySource.put(source, List.copyOf(links));
    for (Link link : links) {
      byTarget.computeIfAbsent(link.target(), key -> new ArrayList<>()).add(link);
    }
  }

  List<Link> from(Key source) {
    return bySource.getOrDefault(source, List.of());
  }

  List<Link> to(Key target) {
    return List.copyOf(byTarget.getOrDefault(target, List.of()));
  }

  /** Answers the transactions that use the target, each once, the oldest link first. */
  List<Key> sources(Key target) {
    return to(target).stream().map(Link::source).distinct().toList();
  }

  /** Answers how much of the target is used up for a party by others than the source. */
  BigDecimal used(Key target, String party, Key exceptSource) {
    return to(target).stream()
        .filter(link -> link.party().equals(party) && !link.source().equals(exceptSource))
        .map(Link::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a deposit holds the transaction. */
  boolean isDeposited(Key target) {
    return to(target).stream().anyMatch(link -> link.source().kind() == Kind.DEPOSIT);
  }
}
