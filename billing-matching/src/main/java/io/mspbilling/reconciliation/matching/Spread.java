package io.mspbilling.reconciliation.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads money that nothing explains over what its payer owes, in the order that the policy asks
 * for. What undecided payments want is not touched.
 */
final class Spread {

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy.FillOrder order;

  Spread(Items items, Payments payments, Pool pool, MatchingPolicy.FillOrder order) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.order = order;
  }

  /** Spreads those of the payments that it may, by the days on which they came. */
  void over(Collection<Integer> open) {
    open.stream()
        .filter(this::isUnexplained)
        .sorted(Comparator.<Integer>comparingInt(payments::day).thenComparing(payment -> payment))
        .forEach(this::spread);
  }

  private boolean isUnexplained(int payment) {
    Clues clues = payments.clues(payment);
    return clues.isPayerKnown()
        && clues.isSilent()
        && payments.reason(payment) == null
        && payments.bar(payment) == null;
  }

  private void spread(int payment) {
    int[] owed =
        Arrays.stream(pool.withBelow(payment, payments.clues(payment).payer()))
            .filter(item -> items.held(item) == 0)
            .toArray();
    Clue told = new Clue(Clue.Kind.TOLD, "policy", 0);
    Fill.of(items, Fill.inOrder(items, owed, order), payments.available(payment), List.of(told))
        .ifPresent(
            filled ->
                new Application(items, payments).apply(payment, Verdict.decided(filled, null)));
  }
}
