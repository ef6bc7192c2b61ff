package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.amount.Chance;
import io.mspbilling.reconciliation.matching.amount.MilliBits;
import io.mspbilling.reconciliation.matching.amount.SubsetSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several payments of one payer, none of which fits anything by itself, are together exactly one
 * invoice. The only stage that looks at more than one payment.
 */
final class PartsStage {

  private static final int MAX_PAYMENTS = 24;
  private static final long SEARCH_BUDGET = 200_000;

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;

  PartsStage(Items items, Payments payments, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
  }

  /**
   * One invoice in parts.
   *
   * @param item the invoice
   * @param parts the payments that are together what is open on it
   */
  record Parts(int item, List<Integer> parts) {}

  /**
   * The invoices that exactly one set of payments makes up, and whose payments no other invoice
   * could use.
   *
   * @param silent payments of one payer that fit nothing by themselves, in the order of days
   */
  List<Parts> find(int payer, List<Integer> silent) {
    if (silent.size() < 2 || silent.size() > MAX_PAYMENTS) {
      return List.of();
    }
    List<Parts> found = new ArrayList<>();
    Map<Integer, Integer> uses = new HashMap<>();
    for (int item : pool.own(silent.get(silent.size() - 1), payer)) {
      Parts parts = items.open(item) > 0 && items.held(item) == 0 ? parts(item, silent) : null;
      if (parts != null) {
        found.add(parts);
        parts.parts().forEach(payment -> uses.merge(payment, 1, Integer::sum));
      }
    }
    return found.stream()
        .filter(one -> one.parts().stream().allMatch(payment -> uses.getOrDefault(payment, 0) == 1))
        .toList();
  }

  private @org.jspecify.annotations.Nullable Parts parts(int item, List<Integer> silent) {
    TreeMap<Long, List<Integer>> groups = new TreeMap<>();
    List<Long> amounts = new ArrayList<>();
    for (int payment : silent) {
      if (pool.isFor(payment, item) && payments.amount(payment) < items.open(item)) {
        groups.computeIfAbsent(payments.amount(payment), a -> new ArrayList<>(1)).add(payment);
        amounts.add(payments.amount(payment));
      }
    }
    if (amounts.size() < 2) {
      return null;
    }
    SubsetSum.Verdict verdict =
        SubsetSum.find(
            groups.keySet().stream().mapToLong(Long::longValue).toArray(),
            groups.values().stream().mapToInt(List::size).toArray(),
            items.open(item),
            SEARCH_BUDGET);
    pool.spend(verdict.work());
    if (verdict.solutions() != 1 || !verdict.complete() || !isRare(amounts, verdict)) {
      return null;
    }
    return taken(item, groups, verdict.chosen());
  }

  private boolean isRare(List<Long> amounts, SubsetSum.Verdict verdict) {
    long[] all = amounts.stream().mapToLong(Long::longValue).toArray();
    int limit = MilliBits.log2(Math.max(1, policy.chanceHitsPerMille())) - MilliBits.log2(1_000);
    return Chance.hits(all, verdict.setsMilliBits()) <= limit;
  }

  private static @org.jspecify.annotations.Nullable Parts taken(
      int item, SortedMap<Long, List<Integer>> groups, int[] chosen) {
    List<Integer> parts = new ArrayList<>();
    int kind = 0;
    for (List<Integer> group : groups.values()) {
      int count = chosen[kind++];
      if (count > 0 && count < group.size()) {
        return null;
      }
      parts.addAll(group.subList(0, count));
    }
    return new Parts(item, parts);
  }
}
