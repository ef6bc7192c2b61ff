package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Leftover.Reason;
import io.mspbilling.reconciliation.matching.amount.MilliBits;
import io.mspbilling.reconciliation.matching.assignment.Assignment;
import io.mspbilling.reconciliation.matching.payer.PayerDirectory.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The printed name is nobody's, but much like that of some customers; one of them owes exactly the
 * amount. Name and amount together are scored, and the payments that remain are assigned to the
 * items that remain so that the whole is likeliest. Applied is only what leads by a wide margin.
 */
final class NameStage {

  private static final int MAX_EXACT = 400;
  private static final int MAX_MEMO = 80;
  private static final int UNKNOWN_MILLI_BITS = -8_000;
  private static final int LEAST_LIKENESS = 850;
  private static final int SHORT_LIKENESS = 900;
  private static final int CERTAIN_LIKENESS = 950;

  /** Prices are whole numbers of dollars more often than sums are. */
  private static final int ROUND = 100;

  private static final int MAX_OWING = 64;
  private static final int SAME = 1_000;
  private static final int SAME_MILLI_BITS = 6_000;
  private static final int NEAR_MILLI_BITS = 2_000;
  private static final int NEAR_LIKENESS = 30;

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final AmountStage amount;
  private final MatchingPolicy policy;

  NameStage(
      Items items,
      Payments payments,
      Customers customers,
      AmountStage amount,
      MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.amount = amount;
    this.policy = policy;
  }

  /** Decides on those of the payments that it can; tells whether it applied anything. */
  boolean decide(List<Integer> unknown) {
    Map<Integer, List<Hypothesis>> found = new TreeMap<>();
    for (int payment : unknown) {
      List<Hypothesis> ranked = proposals(payment);
      if (!ranked.isEmpty()) {
        payments.leave(payment, Reason.EVIDENCE_WEAK);
        found.put(payment, ranked);
      }
    }
    boolean applied = false;
    for (List<Integer> group : groups(found)) {
      applied |= group.size() == 1 ? alone(group.get(0), found) : together(group, found);
    }
    return applied;
  }

  /** What fits exactly for customers of a similar name, the likeliest first. */
  List<Hypothesis> proposals(int payment) {
    Clues clues = payments.clues(payment);
    if (clues.isPayerKnown() || !clues.isSilent()) {
      return List.of();
    }
    String printed = payments.get(payment).payer();
    List<Hypothesis> all = new ArrayList<>();
    String memo = payments.get(payment).memo();
    String text =
        printed.isBlank() ? memo.substring(0, Math.min(MAX_MEMO, memo.length())) : printed;
    List<Candidate> candidates = customers.directory().similar(text);
    for (Candidate candidate : candidates) {
      if (customers.isBilledIn(candidate.customer(), payments.currency(payment))) {
        Clue says =
            new Clue(
                Clue.Kind.PAYER_NAME_SIMILAR,
                customers.id(candidate.customer()).value(),
                printed.isBlank() || isPrice(payment, candidate)
                    ? UNKNOWN_MILLI_BITS
                    : milliBits(candidate, candidates));
        amount.hypotheses(payment, candidate.customer(), says).stream()
            .map(one -> one.as(Evidence.NAME_AND_AMOUNT))
            .filter(one -> all.stream().noneMatch(one::isSameAs))
            .forEach(all::add);
      }
    }
    all.sort(Comparator.comparingInt(Hypothesis::milliBits).reversed());
    return all;
  }

  /**
   * Whether the amount may be a price that others pay too, while the name may be another's: then it
   * tells nothing of who paid. In a name that is abbreviated only a round one may.
   */
  private boolean isPrice(int payment, Candidate candidate) {
    int one = candidate.customer();
    boolean round = payments.amount(payment) % ROUND == 0;
    return candidate.likeness() < (round ? CERTAIN_LIKENESS : SHORT_LIKENESS)
        && Arrays.stream(
                items
                    .amounts()
                    .find(payments.amount(payment), payments.currency(payment), MAX_OWING))
            .map(items::owner)
            .anyMatch(
                other ->
                    customers.id(other).system().equals(customers.id(one).system())
                        && customers.family(other) != customers.family(one));
  }

  /**
   * What a name says: only the likest, and only if it is much alike; an amount that happens to
   * agree must not outweigh that another customer is called more like it. Others that are as much
   * like it take from that, most if theirs is the very same.
   */
  static int milliBits(Candidate one, List<Candidate> all) {
    int near = 0;
    boolean same = false;
    for (Candidate other : all) {
      if (other.customer() != one.customer()) {
        if (other.likeness() > one.likeness()) {
          return UNKNOWN_MILLI_BITS;
        }
        near += other.likeness() > one.likeness() - NEAR_LIKENESS ? 1 : 0;
        same |= other.likeness() == SAME && one.likeness() == SAME;
      }
    }
    int shared = same ? SAME_MILLI_BITS : MilliBits.log2(near + 1) + NEAR_MILLI_BITS;
    return milliBits(one.likeness()) - (near == 0 ? 0 : shared);
  }

  private static int milliBits(int likeness) {
    if (likeness >= CERTAIN_LIKENESS) {
      return likeness == SAME ? 8_000 : 7_000;
    }
    if (likeness >= SHORT_LIKENESS) {
      return 5_000;
    }
    return likeness >= LEAST_LIKENESS ? 2_000 : UNKNOWN_MILLI_BITS;
  }

  /** Payments that could take the same items, directly or by way of others. */
  private static List<List<Integer>> groups(Map<Integer, List<Hypothesis>> found) {
    Groups groups = new Groups(found.size());
    List<Integer> order = new ArrayList<>(found.keySet());
    Map<Integer, Integer> firstWanting = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      for (Hypothesis hypothesis : found.getOrDefault(order.get(i), List.of())) {
        for (int j = 0; j < hypothesis.size(); j++) {
          Integer other = firstWanting.putIfAbsent(hypothesis.item(j), i);
          if (other != null) {
            groups.join(other, i);
          }
        }
      }
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      members.computeIfAbsent(groups.of(i), g -> new ArrayList<>()).add(order.get(i));
    }
    return List.copyOf(members.values());
  }

  private boolean alone(int payment, Map<Integer, List<Hypothesis>> found) {
    List<Hypothesis> ranked = found.getOrDefault(payment, List.of());
    Hypothesis best = ranked.get(0);
    Hypothesis second = ranked.size() > 1 ? ranked.get(1) : null;
    int margin = second == null ? policy.marginMilliBits() : best.milliBits() - second.milliBits();
    return apply(payment, best, second, margin);
  }

  /** Each to one item, so that the sum of what speaks for it is largest. */
  private boolean together(List<Integer> group, Map<Integer, List<Hypothesis>> found) {
    List<Integer> columns =
        group.stream()
            .flatMap(payment -> found.getOrDefault(payment, List.of()).stream())
            .filter(one -> one.size() == 1)
            .map(one -> one.item(0))
            .distinct()
            .sorted()
            .toList();
    boolean singles =
        group.stream()
            .flatMap(p -> found.getOrDefault(p, List.of()).stream())
            .allMatch(one -> one.size() == 1);
    if (!singles || group.size() > MAX_EXACT || columns.size() > MAX_EXACT) {
      group.forEach(payment -> payments.leave(payment, Reason.CONTESTED));
      return false;
    }
    List<List<Integer>> rows = twins(group, found);
    long[][] scores = new long[rows.size()][columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      Arrays.fill(scores[row], Assignment.NEVER);
      for (Hypothesis one : found.getOrDefault(rows.get(row).get(0), List.of())) {
        scores[row][columns.indexOf(one.item(0))] = Math.max(0, one.milliBits());
      }
    }
    Assignment assignment = new Assignment(scores);
    int[] best = assignment.best();
    boolean applied = false;
    for (int row = 0; row < rows.size(); row++) {
      int payment = rows.get(row).get(0);
      List<Hypothesis> ranked = found.getOrDefault(payment, List.of());
      boolean clear =
          rows.get(row).size() == 1
              && best[row] >= 0
              && columns.get(best[row]) == ranked.get(0).item(0)
              && assignment.margin(best, row) >= policy.marginMilliBits();
      if (clear) {
        applied |= alone(payment, found);
      } else {
        rows.get(row).forEach(twin -> payments.leave(twin, Reason.CONTESTED));
      }
    }
    return applied;
  }

  /**
   * Payments that want the same for the same reasons are one row together and get nothing: one may
   * be a record of the other, so a twin must not decide what others get.
   */
  private static List<List<Integer>> twins(
      List<Integer> group, Map<Integer, List<Hypothesis>> found) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int payment : group) {
      rows.stream()
          .filter(row -> wantSame(found.get(row.get(0)), found.get(payment)))
          .findFirst()
          .ifPresentOrElse(
              row -> row.add(payment), () -> rows.add(new ArrayList<>(List.of(payment))));
    }
    return rows;
  }

  private static boolean wantSame(@Nullable List<Hypothesis> a, @Nullable List<Hypothesis> b) {
    if (a == null || b == null || a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).isSameAs(b.get(i)) || a.get(i).milliBits() != b.get(i).milliBits()) {
        return false;
      }
    }
    return true;
  }

  private boolean apply(int payment, Hypothesis best, @Nullable Hypothesis second, int margin) {
    for (int i = 0; i < best.size(); i++) {
      if (Math.abs(items.open(best.item(i)))
          < items.held(best.item(i)) + Math.abs(best.settled(i))) {
        payments.leave(payment, Reason.CONTESTED);
        return false;
      }
    }
    boolean weak = best.milliBits() < policy.autoMilliBits() || margin < policy.marginMilliBits();
    if (weak || payments.bar(payment) != null) {
      return false;
    }
    if (best.size() > 1
        && Twins.outside(items, best, amount.poolOf(payment, items.owner(best.item(0))))) {
      payments.leave(payment, Reason.AMBIGUOUS_IDENTITY);
      return false;
    }
    if (isRivalled(payment, best)) {
      payments.leave(payment, Reason.AMBIGUOUS_COMBINATION);
      return false;
    }
    new Application(items, payments).apply(payment, Verdict.decided(best, second));
    return true;
  }

  /** Whether something else would fit as well if what is in dispute were settled. */
  private boolean isRivalled(int payment, Hypothesis best) {
    return amount.rivals(payment, items.owner(best.item(0)), best.clues().get(0)).stream()
        .anyMatch(
            rival ->
                !rival.isSameAs(best)
                    && best.milliBits() - rival.milliBits() < policy.marginMilliBits());
  }
}
