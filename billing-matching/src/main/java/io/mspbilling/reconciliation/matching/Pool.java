package io.mspbilling.reconciliation.matching;

import java.util.Arrays;
import java.util.Comparator;

/** Chooses the items that a payment of a known payer can be for, in the order of due dates. */
final class Pool {

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final int[][] families;
  private final MatchingPolicy policy;
  private long work;

  Pool(
      Items items,
      Payments payments,
      Customers customers,
      int[][] families,
      MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.families = families;
    this.policy = policy;
  }

  /** Steps taken so far. */
  long work() {
    return work;
  }

  void spend(long steps) {
    work += steps;
  }

  /** What a customer itself owes and is owed. */
  int[] own(int payment, int customer) {
    int from = items.start(customer);
    int to = items.end(customer);
    int[] found = new int[to - from];
    int count = 0;
    for (int at = from; at < to; at++) {
      int item = items.ofOwner(at);
      if (isFor(payment, item)) {
        found[count++] = item;
      }
    }
    work += to - from;
    return Arrays.copyOf(found, count);
  }

  /**
   * What a customer and those below it owe and are owed; the same as {@link #own} if it is alone.
   */
  int[] withBelow(int payment, int customer) {
    int[] family = families[customers.family(customer)];
    if (family.length == 1) {
      return own(payment, customer);
    }
    return Arrays.stream(family)
        .filter(other -> customers.paysFor(customer, other))
        .flatMap(other -> Arrays.stream(own(payment, other)))
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(items::due).thenComparing(item -> item))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Whether a customer, or one below it, owed something when a payment came, whatever it is for.
   */
  boolean isOwedBy(int payment, int customer) {
    for (int other : families[customers.family(customer)]) {
      for (int at = items.start(other); at < items.end(other); at++) {
        int item = items.ofOwner(at);
        if (items.open(item) > 0 && wasThere(payment, item) && customers.paysFor(customer, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean wasThere(int payment, int item) {
    return items.issued(item) <= payments.day(payment) + policy.prepaidDays()
        && items.currency(item).equals(payments.currency(payment));
  }

  /** Whether a payment can be for an item: there is something open, and it was there that day. */
  boolean isFor(int payment, int item) {
    return items.issued(item) <= payments.day(payment) + policy.prepaidDays()
        && isForOnceIssued(payment, item);
  }

  /** As {@link #isFor}, for an item that may have been issued later. */
  boolean isForOnceIssued(int payment, int item) {
    return items.open(item) != 0
        && items.currency(item).equals(payments.currency(payment))
        && payments.mayPay(payment, item);
  }

  /** What must be paid on the day of a payment: what is open, less a discount that is earned. */
  long discounted(int payment, int item) {
    return items.open(item) - items.discount(item, payments.day(payment), policy);
  }
}
