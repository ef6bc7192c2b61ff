package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open items as arrays, in the order of their ids, and what is still open on them while the
 * engine works.
 */
final class Items {

  private static final Long LONG_AGO = (long) Integer.MIN_VALUE / 2;

  private final OpenItem[] all;
  private final String[] canonical;
  private final long[] given;
  private final long[] open;
  private final long[] held;
  private final int[] settledBy;
  private final int[] owners;
  private final int[] dues;
  private final int[] issues;
  private final int[] starts;
  private final int[] byOwner;
  private final ItemKeys keys;
  private final BitSet named = new BitSet();
  private @Nullable AmountIndex amounts;

  /** A payment has the number of an item in its memo, without a slip. */
  void name(int item) {
    named.set(item);
  }

  /** Whether any payment names an item without a slip. */
  boolean isNamed(int item) {
    return named.get(item);
  }

  Items(List<OpenItem> items, Customers customers) {
    int count = items.size();
    all = items.toArray(new OpenItem[0]);
    canonical = new String[count];
    given = new long[count];
    held = new long[count];
    settledBy = new int[count];
    Arrays.fill(settledBy, -1);
    owners = new int[count];
    dues = new int[count];
    issues = new int[count];
    keys = new ItemKeys(count);
    for (int i = 0; i < count; i++) {
      OpenItem item = all[i];
      given[i] = item.open().minorUnits();
      owners[i] = customers.number(item.customer());
      dues[i] = (int) item.dueOn().toEpochDay();
      issues[i] = (int) item.issuedOn().map(LocalDate::toEpochDay).orElse(LONG_AGO).longValue();
    }
    for (int i = count - 1; i >= 0; i--) {
      canonical[i] = Canonical.of(all[i].number());
      keys.put(i, all[i], canonical[i]);
    }
    open = given.clone();
    starts = new int[customers.count() + 1];
    byOwner = new int[count];
    sortByOwner();
  }

  private void sortByOwner() {
    for (int owner : owners) {
      starts[owner + 1]++;
    }
    for (int owner = 0; owner + 1 < starts.length; owner++) {
      starts[owner + 1] += starts[owner];
    }
    int[] at = starts.clone();
    for (int i = 0; i < all.length; i++) {
      byOwner[at[owners[i]]++] = i;
    }
    for (int owner = 0; owner + 1 < starts.length; owner++) {
      sortByDue(starts[owner], starts[owner + 1]);
    }
  }

  private void sortByDue(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (dues[byOwner[i - 1]] > dues[byOwner[i]]) {
        int[] sorted =
            Arrays.stream(byOwner, from, to)
                .boxed()
                .sorted(Comparator.comparingInt(item -> dues[item]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, byOwner, from, sorted.length);
        return;
      }
    }
  }

  int count() {
    return all.length;
  }

  OpenItem get(int item) {
    return all[item];
  }

  String canonical(int item) {
    return canonical[item];
  }

  int owner(int item) {
    return owners[item];
  }

  int due(int item) {
    return dues[item];
  }

  int issued(int item) {
    return issues[item];
  }

  Currency currency(int item) {
    return all[item].open().currency();
  }

  /** What is open now, in minor units; negative for a credit. */
  long open(int item) {
    return open[item];
  }

  /** What was open at first, in minor units; negative for a credit. */
  long given(int item) {
    return given[item];
  }

  /** Whether nothing was applied to it yet. */
  boolean isUntouched(int item) {
    return open[item] == given[item];
  }

  /** What may be kept of it by paying on a day, zero if nothing. */
  long discount(int item, int day, MatchingPolicy policy) {
    if (!isUntouched(item)) {
      return 0;
    }
    return all[item]
        .discount()
        .filter(discount -> all[item].total().map(all[item].open()::equals).orElse(true))
        .filter(discount -> day <= discount.until().toEpochDay() + policy.discountGraceDays())
        .map(discount -> discount.amount().minorUnits())
        .filter(amount -> amount < open[item])
        .orElse(0L);
  }

  /** Takes from what is open: the cash and what settles beside it. */
  void settle(int item, long amount, int payment) {
    open[item] = Math.subtractExact(open[item], amount);
    settledBy[item] = payment;
  }

  /** The payment that was applied to it last, -1 if none was. */
  int settledBy(int item) {
    return settledBy[item];
  }

  /** Opens it again by an amount. */
  void reopen(int item, long amount) {
    open[item] = Math.addExact(open[item], amount);
    given[item] = Math.addExact(given[item], amount);
  }

  /** How much of it payments want that are not decided. */
  long held(int item) {
    return held[item];
  }

  void hold(int item, long amount) {
    held[item] += amount;
  }

  void release(int item) {
    held[item] = 0;
  }

  void releaseAll() {
    Arrays.fill(held, 0);
  }

  /** The first of a customer's items in {@link #ofOwner}. */
  int start(int owner) {
    return starts[owner];
  }

  /** One behind the last of a customer's items in {@link #ofOwner}. */
  int end(int owner) {
    return starts[owner + 1];
  }

  /** A customer's items in the order of due dates. */
  int ofOwner(int at) {
    return byOwner[at];
  }

  /** The number of an item, -1 if there is none. */
  int number(InvoiceId id) {
    int low = 0;
    int high = all.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Numbers.compare(all[middle].id(), id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** Items by what payers call them. */
  /** Whether the number of an item lies between those of two others. */
  boolean isBetween(int item, int one, int other) {
    String a = canonical[one];
    String b = canonical[other];
    String inside = canonical[item];
    return a.length() == b.length()
        && inside.length() == a.length()
        && Integer.signum(a.compareTo(inside)) * Integer.signum(inside.compareTo(b)) > 0;
  }

  ItemKeys keys() {
    return keys;
  }

  /** Items by what was open on them at first. */
  AmountIndex amounts() {
    AmountIndex index = amounts;
    if (index == null) {
      index = new AmountIndex(given, this);
      amounts = index;
    }
    return index;
  }

  Money money(int item, long minorUnits) {
    return Money.ofMinor(minorUnits, currency(item));
  }
}
