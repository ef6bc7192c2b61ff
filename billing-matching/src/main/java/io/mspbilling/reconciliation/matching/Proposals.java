package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.amount.MilliBits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a person might confirm for a payment that is left: everything that the stages considered,
 * and what is good enough to look at but never to apply.
 */
final class Proposals {

  private static final int MAX_BY_AMOUNT = 40;
  private static final int NEAR_PERCENT = 15;

  private final Items items;
  private final Payments payments;
  private final MatchingPolicy policy;
  private final Pool pool;
  private final NamedStage named;
  private final AmountStage amount;
  private final SetStage sets;
  private final NameStage names;

  Proposals(Items items, Payments payments, Customers customers, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.policy = policy;
    this.pool = pool;
    this.named = new NamedStage(items, payments, customers, pool, policy);
    this.amount = new AmountStage(items, payments, pool, policy);
    this.sets = new SetStage(items, payments, pool, policy);
    this.names = new NameStage(items, payments, customers, amount, policy);
  }

  /** The best few, each different, the likeliest first. */
  List<Hypothesis> of(int payment) {
    if (policy.suggestions() == 0 || pool.work() > policy.workBudget()) {
      return List.of();
    }
    List<Hypothesis> all = new ArrayList<>(named.proposals(payment));
    all.addAll(amount.proposals(payment));
    all.addAll(names.proposals(payment));
    if (payments.clues(payment).isPayerKnown()) {
      int payer = payments.clues(payment).payer();
      all.addAll(sets.proposals(payment));
      all.addAll(near(payment, payer));
      all.addAll(oldestFirst(payment, payer));
    }
    if (all.size() < policy.suggestions()) {
      all.addAll(byAmountAlone(payment));
    }
    all.sort(Comparator.comparingInt(Hypothesis::milliBits).reversed());
    List<Hypothesis> best = new ArrayList<>();
    for (Hypothesis one : all) {
      boolean isNew = one.size() > 0 && best.stream().noneMatch(one::isSameAs);
      if (isNew && best.size() < policy.suggestions() && isWithin(payment, one)) {
        best.add(one);
      }
    }
    return best;
  }

  private boolean isWithin(int payment, Hypothesis one) {
    return one.total() <= payments.available(payment);
  }

  /** Invoices a little larger than the payment, or a little smaller, the nearest first. */
  private List<Hypothesis> near(int payment, int payer) {
    long paid = payments.available(payment);
    List<Hypothesis> found = new ArrayList<>();
    for (int item : pool.withBelow(payment, payer)) {
      long open = items.open(item);
      long difference = Math.abs(open - paid);
      if (open > 0 && difference > 0 && difference <= Math.max(open, paid) * NEAR_PERCENT / 100) {
        int nearness = (int) (difference * 10_000 / Math.max(open, paid));
        Clue clue =
            new Clue(Clue.Kind.AMOUNT_DIFFERS, open > paid ? "less" : "more", -nearness - 500);
        found.add(
            Hypothesis.cash(
                new int[] {item},
                new long[] {Math.min(open, paid)},
                Evidence.AMOUNT_NEAR,
                List.of(clue)));
      }
    }
    found.sort(Comparator.comparingInt(Hypothesis::milliBits).reversed());
    return found.subList(0, Math.min(policy.suggestions(), found.size()));
  }

  /** What a payer owes, filled up from the oldest on. */
  List<Hypothesis> oldestFirst(int payment, int payer) {
    int[] order =
        Arrays.stream(pool.withBelow(payment, payer))
            .filter(item -> items.open(item) > 0)
            .toArray();
    return Fill.of(
            items,
            order,
            payments.available(payment),
            List.of(new Clue(Clue.Kind.AMOUNT_DIFFERS, "oldest first", -4_000)))
        .map(List::of)
        .orElse(List.of());
  }

  /** Anybody's invoices of this amount. */
  private List<Hypothesis> byAmountAlone(int payment) {
    long paid = payments.amount(payment);
    List<Hypothesis> found = new ArrayList<>();
    int[] all = items.amounts().find(paid, payments.currency(payment), MAX_BY_AMOUNT);
    int others = -MilliBits.log2(Math.max(1, all.length));
    for (int item : all) {
      if (items.open(item) == paid && pool.isFor(payment, item)) {
        int late = Math.max(0, payments.day(payment) - items.due(item));
        int early = Math.max(0, items.due(item) - payments.day(payment));
        List<Clue> clues =
            List.of(
                new Clue(Clue.Kind.AMOUNT, "", MilliBits.ofAmount(paid) - 20_000),
                new Clue(Clue.Kind.CHOICES, "", others - Math.min(3_000, late * 20 + early * 10)));
        found.add(
            Hypothesis.cash(new int[] {item}, new long[] {paid}, Evidence.AMOUNT_ALONE, clues));
      }
    }
    return found;
  }

  /** The items that cannot be told apart in a proposal; none if it is not known who paid. */
  int[] alike(int payment, Hypothesis one) {
    Clues clues = payments.clues(payment);
    return clues.isPayerKnown()
        ? Twins.of(items, one, pool.withBelow(payment, clues.payer()))
        : new int[0];
  }

  /**
   * Whether a payer that is known owes nothing in the currency of a payment; what the payment must
   * not pay for is owed all the same.
   */
  boolean owesNothing(int payment) {
    Clues clues = payments.clues(payment);
    return clues.isPayerKnown() && !pool.isOwedBy(payment, clues.payer());
  }
}
