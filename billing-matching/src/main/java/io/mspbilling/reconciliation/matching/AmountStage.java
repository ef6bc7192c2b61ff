package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Leftover.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The payer is known and named nothing. One invoice of exactly this amount, everything it owes,
 * everything past due, the oldest in a row, a month: each is a likely thing to pay, so there are
 * few of them and chance hits are rare. Two that differ must be far apart in likelihood.
 */
final class AmountStage implements Stage {

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;

  AmountStage(Items items, Payments payments, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
  }

  @Override
  public Verdict read(int payment) {
    Clues clues = payments.clues(payment);
    return clues.isPayerKnown() && clues.isSilent()
        ? judged(
            payment,
            hypotheses(payment, clues.payer(), clues.by().clue()),
            rivals(payment, clues.payer(), clues.by().clue()))
        : Verdict.SILENT;
  }

  private Verdict judged(int payment, List<Hypothesis> ranked, List<Hypothesis> rivals) {
    if (ranked.isEmpty()) {
      return rivals.isEmpty() ? Verdict.SILENT : Verdict.open(rivals, Reason.AMBIGUOUS_COMBINATION);
    }
    Hypothesis best = ranked.get(0);
    for (Hypothesis rival : rivals) {
      boolean near = best.milliBits() - rival.milliBits() < policy.marginMilliBits();
      if (near && ranked.stream().noneMatch(rival::isSameAs)) {
        return Verdict.open(ranked, Reason.AMBIGUOUS_COMBINATION).claiming(rivals);
      }
    }
    Hypothesis second = ranked.size() > 1 ? ranked.get(1) : null;
    if (second != null && best.milliBits() - second.milliBits() < policy.marginMilliBits()) {
      boolean equal = areEqual(best, second);
      return equal && policy.oldestOfEqual()
          ? Verdict.decided(best.as(Evidence.EQUAL_INVOICES_BY_DATE), second)
          : Verdict.open(ranked, equal ? Reason.AMBIGUOUS_IDENTITY : Reason.AMBIGUOUS_COMBINATION);
    }
    if (!policy.oldestOfEqual() && Twins.outside(items, best, pooled(payment))) {
      return Verdict.open(ranked, Reason.AMBIGUOUS_IDENTITY);
    }
    return best.milliBits() >= policy.autoMilliBits()
        ? Verdict.decided(best, second)
        : Verdict.open(ranked, Reason.EVIDENCE_WEAK);
  }

  /**
   * What would fit if all items that payments in dispute want were settled. It is never applied,
   * but what it rivals is not clear: a dispute must not make clear what would not be without it.
   */
  List<Hypothesis> rivals(int payment, int payer, Clue says) {
    int[] all = pool.withBelow(payment, payer);
    int[] wide = free(all);
    if (wide.length == all.length) {
      return List.of();
    }
    int[] own = free(pool.own(payment, payer));
    List<Hypothesis> found = new Shapes(items, payments, pool, payment, says, own).found();
    found.addAll(new Shapes(items, payments, pool, payment, says, wide).found());
    return found;
  }

  private int[] free(int[] all) {
    return Arrays.stream(all)
        .filter(item -> items.held(item) < Math.abs(items.open(item)))
        .toArray();
  }

  private boolean areEqual(Hypothesis a, Hypothesis b) {
    return a.size() == 1
        && b.size() == 1
        && items.open(a.item(0)) == items.open(b.item(0))
        && a.cash(0) == b.cash(0);
  }

  /** All that a payment can be for, if this customer paid. */
  int[] poolOf(int payment, int customer) {
    return pool.withBelow(payment, customer);
  }

  private int[] pooled(int payment) {
    return pool.withBelow(payment, payments.clues(payment).payer());
  }

  /** All that fit exactly, the likeliest first, those as likely in the order of due dates. */
  List<Hypothesis> hypotheses(int payment, int payer, Clue says) {
    int[] own = pool.own(payment, payer);
    List<Hypothesis> found = new Shapes(items, payments, pool, payment, says, own).found();
    int[] wide = pool.withBelow(payment, payer);
    if (wide.length > own.length) {
      for (Hypothesis more : new Shapes(items, payments, pool, payment, says, wide).found()) {
        if (found.stream().noneMatch(more::isSameAs)) {
          found.add(more);
        }
      }
    }
    found.sort(Comparator.comparingInt(Hypothesis::milliBits).reversed());
    return found;
  }

  @Override
  public List<Hypothesis> proposals(int payment) {
    Clues clues = payments.clues(payment);
    return clues.isPayerKnown()
        ? hypotheses(payment, clues.payer(), clues.by().clue())
        : new ArrayList<>();
  }
}
