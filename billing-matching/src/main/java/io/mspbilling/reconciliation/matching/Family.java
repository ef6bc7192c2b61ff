package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Leftover.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The payments that may touch the same items: those of one family of customers, or of several that
 * a payment names together. What happens in one family cannot change another, so each is decided by
 * itself.
 */
final class Family {

  private static final int MAX_PASSES = 64;

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;
  private final List<Integer> open;
  private final NamedStage named;
  private final AmountStage amount;
  private final SetStage sets;
  private final PartsStage parts;
  private final EqualInvoices equal;
  private final List<Integer> held = new ArrayList<>();
  private boolean progress;

  /**
   * @param mine the payments of the family
   */
  Family(
      Items items,
      Payments payments,
      Customers customers,
      Pool pool,
      MatchingPolicy policy,
      List<Integer> mine) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
    this.open = new ArrayList<>(mine);
    open.sort(Comparator.<Integer>comparingInt(payments::day).thenComparing(payment -> payment));
    named = new NamedStage(items, payments, customers, pool, policy);
    amount = new AmountStage(items, payments, pool, policy);
    sets = new SetStage(items, payments, pool, policy);
    parts = new PartsStage(items, payments, pool, policy);
    equal = new EqualInvoices(items, payments, pool, amount);
  }

  /**
   * Applies what is clear, until nothing more is. What undecided payments want stays held, so that
   * no weaker evidence takes it.
   */
  void decide() {
    int passes = 0;
    do {
      progress = false;
      held.forEach(items::release);
      held.clear();
      open.removeIf(payments::isClosed);
      open.forEach(payments::forgetReason);
      sweep(named);
      sweep(amount);
      sweep(sets);
      byDate();
      inParts();
    } while (progress && !isSpent() && ++passes < MAX_PASSES);
    open.removeIf(payments::isClosed);
  }

  private boolean isSpent() {
    return pool.work() > policy.workBudget();
  }

  /**
   * Goes through the payments by the days on which they came. A payment does not get what another
   * wants that came before it or on the same day and is not decided: nobody can say who is right.
   * One that came later cannot have been meant.
   */
  private void sweep(Stage stage) {
    open.removeIf(payments::isClosed);
    int from = 0;
    while (from < open.size()) {
      int to = from + 1;
      while (to < open.size() && payments.day(open.get(to)) == payments.day(open.get(from))) {
        to++;
      }
      sameDay(stage, open.subList(from, to));
      from = to;
    }
  }

  private void sameDay(Stage stage, List<Integer> day) {
    boolean again = true;
    List<Integer> left = new ArrayList<>(day);
    left.removeIf(payment -> payments.reason(payment) != null);
    while (again && !left.isEmpty()) {
      if (isSpent()) {
        left.forEach(payment -> payments.leave(payment, Reason.BUDGET_EXCEEDED));
        return;
      }
      again = false;
      List<Verdict> verdicts = new ArrayList<>(left.size());
      for (int payment : left) {
        verdicts.add(stage.read(payment));
      }
      for (int i = 0; i < left.size(); i++) {
        hold(verdicts.get(i));
      }
      List<Integer> after = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        Verdict verdict = verdicts.get(i);
        int payment = left.get(i);
        boolean free = payments.bar(payment) == null;
        if (free && verdict.decided() != null && isUncontested(verdict.decided())) {
          apply(payment, verdict);
          again = true;
        } else {
          after.add(payment);
          explain(payment, verdict);
        }
      }
      if (again) {
        for (Verdict verdict : verdicts) {
          unhold(verdict);
        }
      }
      left = after;
    }
  }

  private void explain(int payment, Verdict verdict) {
    if (verdict.isDecided()) {
      payments.leave(payment, Reason.CONTESTED);
    } else if (!verdict.isSilent()) {
      payments.leave(payment, verdict.reason());
    }
  }

  private void hold(Verdict verdict) {
    claim(verdict, 1);
  }

  private void unhold(Verdict verdict) {
    claim(verdict, -1);
  }

  /** Holds what a verdict wants of each item: the most that one of its explanations does. */
  private void claim(Verdict verdict, int sign) {
    if (verdict.claims().size() == 1) {
      Hypothesis only = verdict.claims().get(0);
      for (int i = 0; i < only.size(); i++) {
        hold(only.item(i), sign * Math.abs(only.settled(i)));
      }
      return;
    }
    Map<Integer, Long> claims = new TreeMap<>();
    for (Hypothesis claim : verdict.claims()) {
      for (int i = 0; i < claim.size(); i++) {
        claims.merge(claim.item(i), Math.abs(claim.settled(i)), Math::max);
      }
    }
    claims.forEach((item, amount) -> hold(item, sign * amount));
  }

  private void hold(int item, long amount) {
    items.hold(item, amount);
    held.add(item);
  }

  /** Whether there is enough for this explanation beside all that others want. */
  private boolean isUncontested(Hypothesis wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      int item = wanted.item(i);
      if (items.held(item) > Math.abs(items.open(item))) {
        return false;
      }
    }
    return true;
  }

  private void apply(int payment, Verdict verdict) {
    new Application(items, payments).apply(payment, verdict);
    progress = true;
  }

  private void byDate() {
    open.removeIf(payments::isClosed);
    if (!isSpent()) {
      for (EqualInvoices.Pair pair : equal.find(open)) {
        apply(pair.payment(), Verdict.decided(pair.hypothesis(), null));
      }
    }
  }

  private void inParts() {
    open.removeIf(payments::isClosed);
    TreeMap<Integer, List<Integer>> byPayer = new TreeMap<>();
    for (int payment : open) {
      Clues clues = payments.clues(payment);
      if (clues.isPayerKnown() && clues.isSilent() && payments.reason(payment) == null) {
        byPayer.computeIfAbsent(clues.payer(), p -> new ArrayList<>()).add(payment);
      }
    }
    byPayer.forEach(
        (payer, silent) -> {
          if (!isSpent()) {
            parts.find(payer, silent).forEach(this::apply);
          }
        });
  }

  private void apply(PartsStage.Parts found) {
    for (int payment : found.parts()) {
      Hypothesis part =
          Hypothesis.cash(
              new int[] {found.item()},
              new long[] {payments.amount(payment)},
              Evidence.PARTS_OF_ONE_INVOICE,
              List.of(
                  payments.clues(payment).by().clue(),
                  Weights.amount(items.open(found.item())),
                  Weights.choices(Weights.RUN, found.parts().size())));
      apply(payment, Verdict.decided(part, null));
    }
  }
}
