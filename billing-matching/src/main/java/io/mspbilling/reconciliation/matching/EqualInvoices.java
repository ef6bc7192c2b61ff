package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.reference.Months;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Equal invoices, as monthly fees are, that as many equal payments settle to the last one. Which is
 * for which makes no difference to what is owed, so each is for the next by date; one invoice or
 * one payment more, and it does. Two within a week may be one payment that was told twice.
 */
final class EqualInvoices {

  private static final int LEAST_DAYS = 7;

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final AmountStage amount;

  EqualInvoices(Items items, Payments payments, Pool pool, AmountStage amount) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.amount = amount;
  }

  /** A payment and what it is for. */
  record Pair(int payment, Hypothesis hypothesis) {}

  private record Group(int payer, String currency, long amount) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparingInt(Group::payer)
          .thenComparing(Group::currency)
          .thenComparingLong(Group::amount)
          .compare(this, other);
    }
  }

  /**
   * The payments that are clear together.
   *
   * @param open those that are not decided, in the order of their days
   */
  List<Pair> find(List<Integer> open) {
    Map<Group, List<Integer>> groups = new TreeMap<>();
    for (int payment : open) {
      if (payments.reason(payment) == Leftover.Reason.AMBIGUOUS_IDENTITY
          && payments.clues(payment).isSilent()
          && payments.clues(payment).isPlain()
          && payments.bar(payment) == null) {
        Group group =
            new Group(
                payments.clues(payment).payer(),
                payments.currency(payment).getCurrencyCode(),
                payments.amount(payment));
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(payment);
      }
    }
    List<Pair> found = new ArrayList<>();
    groups.values().forEach(group -> found.addAll(pairs(group)));
    return found;
  }

  private List<Pair> pairs(List<Integer> group) {
    int last = group.get(group.size() - 1);
    int payer = payments.clues(last).payer();
    int[] equal =
        Arrays.stream(pool.withBelow(last, payer))
            .filter(item -> items.open(item) == payments.amount(last))
            .toArray();
    if (equal.length != group.size() || mayBeOneTwice(group)) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < equal.length; i++) {
      int payment = group.get(i);
      List<Hypothesis> ranked =
          amount.hypotheses(payment, payer, payments.clues(payment).by().clue());
      Hypothesis own = null;
      for (Hypothesis one : ranked) {
        if (one.size() != 1 || one.cash(0) != payments.amount(payment)) {
          return List.of();
        }
        own = one.item(0) == equal[i] ? one : own;
      }
      if (own == null
          || isForAnotherMonth(payment, equal[i])
          || isWantedByOthers(equal[i], group)) {
        return List.of();
      }
      pairs.add(new Pair(payment, own.as(Evidence.EQUAL_INVOICES_BY_DATE)));
    }
    return pairs;
  }

  /** Whether the memo says a month, and the invoice is neither of that month nor due in it. */
  private boolean isForAnotherMonth(int payment, int item) {
    Set<Month> said = Months.in(payments.get(payment).memo());
    OpenItem invoice = items.get(item);
    return !said.isEmpty()
        && !said.contains(invoice.dueOn().getMonth())
        && invoice.issuedOn().filter(day -> said.contains(day.getMonth())).isEmpty();
  }

  private boolean mayBeOneTwice(List<Integer> group) {
    for (int i = 1; i < group.size(); i++) {
      if (payments.day(group.get(i)) - payments.day(group.get(i - 1)) < LEAST_DAYS) {
        return true;
      }
    }
    return group.stream().anyMatch(payments::isDoubted);
  }

  private boolean isWantedByOthers(int item, List<Integer> group) {
    long own =
        group.stream()
            .filter(payment -> pool.isFor(payment, item))
            .mapToLong(payments::amount)
            .sum();
    return items.held(item) > own;
  }
}
