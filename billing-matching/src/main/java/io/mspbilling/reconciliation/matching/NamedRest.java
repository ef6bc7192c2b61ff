package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.amount.MilliBits;
import io.mspbilling.reconciliation.matching.reference.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The payer named some items and paid for more: exactly one item more, a credit memo that it did
 * not mention, or what lies between two numbers.
 */
final class NamedRest {

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;

  NamedRest(Items items, Payments payments, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
  }

  /** The ways to make up the amount with the items named and something else of their owner. */
  List<Hypothesis> completed(int payment, List<Named> named) {
    int owner = items.owner(named.get(0).item());
    if (named.stream().anyMatch(one -> items.owner(one.item()) != owner)) {
      return List.of();
    }
    int[] own = pool.own(payment, owner);
    Hypothesis between = between(payment, named, own);
    if (between != null) {
      return List.of(between);
    }
    long rest = payments.amount(payment);
    for (Named one : named) {
      rest -= items.open(one.item());
    }
    List<Hypothesis> found = new ArrayList<>(1);
    for (int item : own) {
      boolean fits = items.open(item) == rest && rest != 0;
      if (fits && named.stream().noneMatch(one -> one.item() == item)) {
        found.add(with(payment, named, new int[] {item}, own.length));
      }
    }
    return found;
  }

  /** What lies between the first and the last of two numbers, if that makes up the amount. */
  private @org.jspecify.annotations.Nullable Hypothesis between(
      int payment, List<Named> named, int[] own) {
    if (named.size() != 2) {
      return null;
    }
    int[] inside = Arrays.stream(own).filter(item -> isBetween(item, named)).toArray();
    long sum = items.open(named.get(0).item()) + items.open(named.get(1).item());
    for (int item : inside) {
      sum += items.open(item);
    }
    return inside.length > 0 && sum == payments.amount(payment)
        ? with(payment, named, inside, 1)
        : null;
  }

  private boolean isBetween(int item, List<Named> named) {
    return items.isBetween(item, named.get(0).item(), named.get(1).item());
  }

  private Hypothesis with(int payment, List<Named> named, int[] more, int choices) {
    int[] which =
        Arrays.copyOf(named.stream().mapToInt(Named::item).toArray(), named.size() + more.length);
    System.arraycopy(more, 0, which, named.size(), more.length);
    long[] cash = Arrays.stream(which).mapToLong(items::open).toArray();
    List<Clue> clues = new ArrayList<>();
    int together = 0;
    for (Named one : named) {
      int milliBits = Math.min(one.milliBits(), Weights.REFERENCES_TOGETHER - together);
      together += milliBits;
      clues.add(new Clue(Clue.Kind.REFERENCE, items.get(one.item()).number(), milliBits));
    }
    clues.add(Weights.amount(payments.amount(payment)));
    clues.add(Weights.choices(Weights.ONE, choices));
    clues.add(payments.clues(payment).by().clue());
    return Hypothesis.cash(which, cash, Evidence.INVOICES_NAMED_AND_ONE_MORE, clues);
  }

  /**
   * Whether the item that makes up the rest is hardly there by chance: few others could have been,
   * or the memo has the beginning of its number, or a slip of it.
   *
   * @param clear whether the others are invoices for certain
   */
  boolean isProof(int payment, Hypothesis completed, List<Named> named, boolean clear) {
    int more = completed.item(completed.size() - 1);
    Clues clues = payments.clues(payment);
    if (clues.foreign() || clues.named().size() > named.size()) {
      return false;
    }
    boolean isWritten =
        clues.unread().stream()
            .anyMatch(
                word ->
                    items.canonical(more).startsWith(word)
                        || Slip.between(word, items.canonical(more)));
    boolean inRange = named.size() == 2 && isBetween(more, named);
    if (isWritten || inRange || completed.size() > named.size() + 1) {
      return true;
    }
    int others = pool.own(payment, items.owner(more)).length;
    int limit = MilliBits.log2(1_000) - MilliBits.log2(Math.max(1, policy.chanceHitsPerMille()));
    boolean again = named.stream().anyMatch(one -> items.open(one.item()) == items.open(more));
    boolean rare = !again && NamedSums.rest(items.open(more), others) >= limit;
    return rare
        && clear
        && clues.trouble().isNone()
        && clues.unread().isEmpty()
        && clues.isPayerKnown();
  }

  /**
   * Whether the amount is exact with another item of the same owner in place of one that is named,
   * or beside all of them less their discounts: then nobody can say which of the two is the slip.
   */
  boolean fitsAnother(int payment, List<Named> named) {
    long rest = payments.amount(payment);
    long discounted = rest;
    for (Named one : named) {
      rest -= items.open(one.item());
      discounted -= pool.discounted(payment, one.item());
    }
    for (Named one : named) {
      long amount = rest + items.open(one.item());
      for (int item : pool.own(payment, items.owner(one.item()))) {
        long less = pool.discounted(payment, item);
        boolean fits = items.open(item) == amount || less == amount || less == discounted;
        if (fits && named.stream().noneMatch(other -> other.item() == item)) {
          return true;
        }
      }
    }
    return false;
  }
}
