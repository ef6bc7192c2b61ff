package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The payments in the order of their ids, and what is known and decided about each. */
final class Payments {

  private final Payment[] all;
  private final long[] amounts;
  private final int[] days;
  private final Clues[] clues;
  private final long[] reversed;
  private final long[] withheld;
  private final @Nullable Applied[] applied;
  private final boolean[] closed;
  private final Leftover.@Nullable Reason[] reasons;
  private final Leftover.@Nullable Reason[] bars;
  private final Map<Integer, Set<Integer>> rejected = new HashMap<>();
  private final Set<Integer> doubted = new HashSet<>();
  private final Map<Integer, Integer> pinned = new HashMap<>();
  private final Map<Integer, Integer> pinnedCustomers = new HashMap<>();

  /**
   * What a payment is applied to.
   *
   * @param hypothesis the explanation
   * @param runnerUp the next best
   */
  record Applied(Hypothesis hypothesis, @Nullable Hypothesis runnerUp) {}

  Payments(List<Payment> payments) {
    int count = payments.size();
    all = payments.toArray(new Payment[0]);
    amounts = new long[count];
    days = new int[count];
    clues = new Clues[count];
    reversed = new long[count];
    withheld = new long[count];
    applied = new Applied[count];
    closed = new boolean[count];
    reasons = new Leftover.Reason[count];
    bars = new Leftover.Reason[count];
    for (int i = 0; i < count; i++) {
      amounts[i] = all[i].amount().minorUnits();
      days[i] = (int) all[i].receivedOn().toEpochDay();
      clues[i] = Clues.NONE;
    }
  }

  int count() {
    return all.length;
  }

  Payment get(int payment) {
    return all[payment];
  }

  Currency currency(int payment) {
    return all[payment].amount().currency();
  }

  /** What came in, in minor units; what went back again is still in it. */
  long amount(int payment) {
    return amounts[payment];
  }

  int day(int payment) {
    return days[payment];
  }

  Clues clues(int payment) {
    return clues[payment];
  }

  void tell(int payment, Clues told) {
    clues[payment] = told;
  }

  /** How much of it went back. */
  long reversed(int payment) {
    return reversed[payment];
  }

  void reverse(int payment, long amount) {
    reversed[payment] = Math.addExact(reversed[payment], amount);
  }

  @Nullable Applied applied(int payment) {
    return applied[payment];
  }

  void apply(int payment, Applied to) {
    applied[payment] = to;
    closed[payment] = true;
  }

  /** Whether no stage needs to look at it any more. */
  boolean isClosed(int payment) {
    return closed[payment];
  }

  /** Takes it from the stages: it stays for people, for a reason that no stage can change. */
  void close(int payment, Leftover.Reason reason) {
    closed[payment] = true;
    reasons[payment] = reason;
  }

  /**
   * Keeps it from being applied, for a reason that no stage can change. It goes on wanting what it
   * wants, so that nobody gets it for lack of a rival.
   */
  void bar(int payment, Leftover.Reason reason) {
    bars[payment] = reason;
  }

  /** Notes that a notice may mean it that takes money back and does not say which. */
  void doubt(int payment) {
    doubted.add(payment);
  }

  boolean isDoubted(int payment) {
    return doubted.contains(payment);
  }

  /** Why no stage may apply it, null if one may. */
  Leftover.@Nullable Reason bar(int payment) {
    return bars[payment];
  }

  /** Takes it from the stages: nothing is left to explain. */
  void close(int payment) {
    closed[payment] = true;
  }

  Leftover.@Nullable Reason reason(int payment) {
    return reasons[payment];
  }

  void leave(int payment, Leftover.Reason reason) {
    reasons[payment] = reason;
  }

  void forgetReason(int payment) {
    reasons[payment] = null;
  }

  /** What a processor kept of the money before it came: the items settled come to more. */
  long withheld(int payment) {
    return withheld[payment];
  }

  void withhold(int payment, long amount) {
    withheld[payment] = amount;
  }

  /** The most that can be applied to items. */
  long available(int payment) {
    return amounts[payment] + withheld[payment] - reversed[payment];
  }

  void reject(int payment, int item) {
    rejected.computeIfAbsent(payment, p -> new HashSet<>()).add(item);
  }

  /** Whose payment it is, whatever is printed on it. */
  void pinCustomer(int payment, int customer) {
    pinnedCustomers.put(payment, customer);
  }

  /** Whose payment people said it is, -1 if they did not. */
  int pinnedCustomer(int payment) {
    return pinnedCustomers.getOrDefault(payment, -1);
  }

  /** The only item that it may pay for, whatever else fits. */
  void pin(int payment, int item) {
    pinned.put(payment, item);
  }

  /** The only item that it may pay for, -1 if people did not say. */
  int pinnedItem(int payment) {
    return pinned.getOrDefault(payment, -1);
  }

  /** Whether people leave it open that the payment pays for the item. */
  boolean mayPay(int payment, int item) {
    if (!pinned.isEmpty()) {
      Integer only = pinned.get(payment);
      if (only != null && only != item) {
        return false;
      }
    }
    return rejected.isEmpty() || !rejected.getOrDefault(payment, Set.of()).contains(item);
  }
}
