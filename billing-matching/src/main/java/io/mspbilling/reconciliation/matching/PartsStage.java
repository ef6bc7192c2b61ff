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
import org.jspecify.annotations.Nullable;

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
   * Payments that could be one invoice in parts.
   *
   * @param wanted all that could be among them
   * @param clear the only set of them, if it is certain
   */
  private record Claim(List<Integer> wanted, @Nullable Parts clear) {}

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
      Claim claim = items.open(item) > 0 && items.held(item) == 0 ? claim(item, silent) : null;
      if (claim != null) {
        claim.wanted().forEach(payment -> uses.merge(payment, 1, Integer::sum));
        if (claim.clear() != null) {
          found.add(claim.clear());
        }
      }
    }
    return found.stream()
        .filter(one -> one.parts().stream().allMatch(payment -> uses.getOrDefault(payment, 0) == 1))
        .filter(one -> one.parts().stream().allMatch(payment -> payments.bar(payment) == null))
        .toList();
  }

  private @Nullable Claim claim(int item, List<Integer> silent) {
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
    long[] kinds = groups.keySet().stream().mapToLong(Long::longValue).toArray();
    int[] counts = groups.values().stream().mapToInt(List::size).toArray();
    SubsetSum.Verdict verdict = SubsetSum.find(kinds, counts, items.open(item), SEARCH_BUDGET);
    pool.spend(verdict.work());
    if (verdict.solutions() == 0 && verdict.complete()) {
      return null;
    }
    if (verdict.solutions() != 1 || !verdict.complete()) {
      return new Claim(groups.values().stream().flatMap(List::stream).toList(), null);
    }
    Claim only = taken(item, groups, verdict.chosen());
    return Chance.hits(kinds, counts, verdict) <= limit() ? only : new Claim(only.wanted(), null);
  }

  private int limit() {
    return MilliBits.log2(Math.max(1, policy.chanceHitsPerMille())) - MilliBits.log2(1_000);
  }

  /** Of payments of the same amount either all are among them, or nothing is certain. */
  private static Claim taken(int item, SortedMap<Long, List<Integer>> groups, int[] chosen) {
    List<Integer> wanted = new ArrayList<>();
    boolean clear = true;
    int kind = 0;
    for (List<Integer> group : groups.values()) {
      int count = chosen[kind++];
      if (count > 0) {
        wanted.addAll(group);
        clear &= count == group.size();
      }
    }
    return new Claim(wanted, clear ? new Parts(item, wanted) : null);
  }
}
