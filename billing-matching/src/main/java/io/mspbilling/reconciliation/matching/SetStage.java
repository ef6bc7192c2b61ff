package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Leftover.Reason;
import io.mspbilling.reconciliation.matching.amount.Chance;
import io.mspbilling.reconciliation.matching.amount.MilliBits;
import io.mspbilling.reconciliation.matching.amount.SubsetSum;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The payer is known, named nothing, and paid an odd set of its invoices. Being the only set with
 * that sum is not enough: so few sets must there be that a chance hit is not to be expected.
 */
final class SetStage implements Stage {

  private static final int MAX_ITEMS = 200;
  private static final int PARTIAL_SEARCH = 3_000;
  private static final long SEARCH_BUDGET = 2_000_000;

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;

  SetStage(Items items, Payments payments, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
  }

  @Override
  public Verdict read(int payment) {
    Clues clues = payments.clues(payment);
    if (!clues.isPayerKnown() || !clues.isSilent()) {
      return Verdict.SILENT;
    }
    int[] which = pool.withBelow(payment, clues.payer());
    if (which.length < 3 || which.length > MAX_ITEMS) {
      return Verdict.SILENT;
    }
    List<Answer> answers = answers(payment, which);
    if (answers.isEmpty()) {
      return Verdict.SILENT;
    }
    List<Hypothesis> claims = answers.stream().map(Answer::hypothesis).toList();
    Answer first = answers.get(0);
    if (answers.size() > 1 || !first.only()) {
      return Verdict.open(claims, Reason.AMBIGUOUS_COMBINATION);
    }
    if (!first.rare()) {
      return Verdict.open(claims, Reason.CHANCE_HIT_LIKELY);
    }
    if (Twins.outside(items, first.hypothesis(), which)) {
      return Verdict.open(claims, Reason.AMBIGUOUS_IDENTITY);
    }
    return first.hypothesis().milliBits() >= policy.autoMilliBits()
        ? Verdict.decided(first.hypothesis(), null)
        : Verdict.open(claims, Reason.EVIDENCE_WEAK);
  }

  /**
   * A set that has the sum.
   *
   * @param only whether no other set has it
   * @param rare whether no chance hit is to be expected
   */
  private record Answer(Hypothesis hypothesis, boolean only, boolean rare) {

    /** What two searches say that found the same. */
    Answer and(Answer other) {
      return new Answer(hypothesis, only && other.only, rare && other.rare);
    }
  }

  /** Sets of amounts in full and, if discounts are earned, of amounts less all discounts. */
  private List<Answer> answers(int payment, int[] which) {
    List<Answer> answers = new ArrayList<>(1);
    search(payment, which, false, answers);
    boolean discounts = false;
    for (int item : which) {
      discounts |= pool.discounted(payment, item) != items.open(item);
    }
    if (discounts) {
      search(payment, which, true, answers);
    }
    return answers;
  }

  private void search(int payment, int[] which, boolean discounted, List<Answer> answers) {
    TreeMap<Long, List<Integer>> groups = new TreeMap<>();
    for (int item : which) {
      long amount = discounted ? pool.discounted(payment, item) : items.open(item);
      groups.computeIfAbsent(amount, a -> new ArrayList<>(1)).add(item);
    }
    long[] kinds = groups.keySet().stream().mapToLong(Long::longValue).toArray();
    int[] counts = groups.values().stream().mapToInt(List::size).toArray();
    SubsetSum.Verdict verdict =
        SubsetSum.find(kinds, counts, payments.amount(payment), SEARCH_BUDGET);
    pool.spend(verdict.work());
    if (verdict.solutions() == 0) {
      return;
    }
    int hits = Chance.hits(kinds, counts, verdict) + (verdict.complete() ? 0 : PARTIAL_SEARCH);
    int limit = MilliBits.log2(Math.max(1, policy.chanceHitsPerMille())) - MilliBits.log2(1_000);
    Hypothesis hypothesis = hypothesis(payment, groups, verdict.chosen(), discounted, hits);
    Answer answer = new Answer(hypothesis, verdict.solutions() == 1, hits <= limit);
    if (answers.isEmpty() || !answers.get(0).hypothesis().isSameAs(hypothesis)) {
      answers.add(answer);
    } else {
      answers.set(0, answers.get(0).and(answer));
    }
  }

  private Hypothesis hypothesis(
      int payment,
      SortedMap<Long, List<Integer>> groups,
      int[] chosen,
      boolean discounted,
      int hits) {
    List<Integer> taken = new ArrayList<>();
    int kind = 0;
    for (List<Integer> group : groups.values()) {
      taken.addAll(group.subList(0, chosen[kind++]));
    }
    taken.sort(java.util.Comparator.<Integer>comparingInt(items::due).thenComparing(item -> item));
    int[] which = taken.stream().mapToInt(Integer::intValue).toArray();
    long[] cash = new long[which.length];
    long[] beside = new long[which.length];
    for (int i = 0; i < which.length; i++) {
      beside[i] = discounted ? items.open(which[i]) - pool.discounted(payment, which[i]) : 0;
      cash[i] = items.open(which[i]) - beside[i];
    }
    List<Clue> clues =
        List.of(
            payments.clues(payment).by().clue(),
            new Clue(Clue.Kind.CHOICES, "chance hits expected", -hits),
            new Clue(Clue.Kind.AMOUNT, "sum", 0));
    return discounted
        ? Hypothesis.settling(
            which, cash, beside, Deviation.Kind.EARLY_DISCOUNT, Evidence.ONLY_SUM, clues)
        : Hypothesis.cash(which, cash, Evidence.ONLY_SUM, clues);
  }

  @Override
  public List<Hypothesis> proposals(int payment) {
    Clues clues = payments.clues(payment);
    if (!clues.isPayerKnown()) {
      return List.of();
    }
    int[] which = pool.withBelow(payment, clues.payer());
    return which.length < 3 || which.length > MAX_ITEMS
        ? List.of()
        : answers(payment, which).stream().map(Answer::hypothesis).toList();
  }
}
