package io.mspbilling.reconciliation.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The likely sets of one customer's items, compared with one payment. */
final class Shapes {

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final int payment;
  private final Clue payer;
  private final long amount;
  private final int[] own;
  private final List<Hypothesis> found = new ArrayList<>(2);

  /**
   * @param payer what says who paid
   * @param own what the payment can be for, in the order of due dates
   */
  Shapes(Items items, Payments payments, Pool pool, int payment, Clue payer, int[] own) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.payment = payment;
    this.payer = payer;
    this.amount = payments.amount(payment);
    this.own = own;
  }

  /** All shapes that come to the amount, each set of items once. */
  List<Hypothesis> found() {
    singles();
    if (own.length > 1) {
      everything();
      runs();
      months();
    }
    return found;
  }

  private void singles() {
    for (int item : own) {
      long open = items.open(item);
      if (open == amount) {
        one(item, 0);
      } else if (open > amount && pool.discounted(payment, item) == amount) {
        one(item, open - amount);
      }
    }
  }

  private void one(int item, long beside) {
    Clue agreed =
        beside == 0 ? Weights.amount(amount) : Weights.bent(Clue.Kind.AMOUNT_DISCOUNTED, amount);
    List<Clue> clues = List.of(payer, agreed, Weights.choices(Weights.ONE, own.length));
    add(
        new int[] {item},
        new long[] {amount},
        new long[] {beside},
        Evidence.ONLY_INVOICE_OF_THIS_AMOUNT,
        clues);
  }

  private void everything() {
    int[] invoices = Arrays.stream(own).filter(item -> items.open(item) > 0).toArray();
    set(own, Evidence.FULL_BALANCE, Weights.ALL, 1);
    if (invoices.length < own.length && invoices.length > 1) {
      set(invoices, Evidence.FULL_BALANCE, Weights.ALL, 1);
    }
  }

  /** Invoices from the oldest on, up to a due date; all that is past due is one of them. */
  private void runs() {
    int[] invoices = Arrays.stream(own).filter(item -> items.open(item) > 0).toArray();
    long sum = 0;
    for (int i = 0; i + 1 < invoices.length && sum <= amount; i++) {
      sum += items.open(invoices[i]);
      boolean boundary = items.due(invoices[i]) != items.due(invoices[i + 1]);
      if (sum == amount && boundary && i > 0) {
        int day = payments.day(payment);
        boolean pastDue = items.due(invoices[i]) < day && items.due(invoices[i + 1]) >= day;
        set(
            Arrays.copyOf(invoices, i + 1),
            pastDue ? Evidence.ALL_PAST_DUE : Evidence.OLDEST_RUN,
            pastDue ? Weights.ALL : Weights.RUN,
            pastDue ? 1 : invoices.length);
      }
    }
  }

  private void months() {
    TreeMap<Integer, List<Integer>> months = new TreeMap<>();
    for (int item : own) {
      if (items.open(item) > 0) {
        OpenItem one = items.get(item);
        LocalDate issued = one.issuedOn().orElse(one.dueOn());
        months
            .computeIfAbsent(issued.getYear() * 12 + issued.getMonthValue(), m -> new ArrayList<>())
            .add(item);
      }
    }
    if (months.size() > 1) {
      for (List<Integer> month : months.values()) {
        if (month.size() > 1) {
          int[] which = month.stream().mapToInt(Integer::intValue).toArray();
          set(which, Evidence.ONE_MONTH, Weights.RUN, months.size());
        }
      }
    }
  }

  /** Adds a set if it comes to the amount, in full or with every discount that is earned. */
  private void set(int[] which, Evidence evidence, int shape, int choices) {
    long[] cash = new long[which.length];
    long[] beside = new long[which.length];
    long full = 0;
    long less = 0;
    for (int i = 0; i < which.length; i++) {
      cash[i] = items.open(which[i]);
      beside[i] = cash[i] > 0 ? cash[i] - pool.discounted(payment, which[i]) : 0;
      full += cash[i];
      less += cash[i] - beside[i];
    }
    pool.spend(which.length);
    Clue chance = Weights.choices(shape, choices);
    if (full == amount) {
      List<Clue> clues = List.of(payer, Weights.amount(amount), chance);
      add(which, cash, new long[which.length], evidence, clues);
    } else if (less == amount) {
      for (int i = 0; i < which.length; i++) {
        cash[i] -= beside[i];
      }
      Clue agreed = Weights.bent(Clue.Kind.AMOUNT_DISCOUNTED, amount);
      add(which, cash, beside, evidence, List.of(payer, agreed, chance));
    }
  }

  private void add(int[] which, long[] cash, long[] beside, Evidence evidence, List<Clue> clues) {
    boolean plain = Arrays.stream(beside).allMatch(one -> one == 0);
    Hypothesis hypothesis =
        plain
            ? Hypothesis.cash(which, cash, evidence, clues)
            : Hypothesis.settling(
                which, cash, beside, Deviation.Kind.EARLY_DISCOUNT, evidence, clues);
    if (found.stream().noneMatch(hypothesis::isSameAs)) {
      found.add(hypothesis);
    }
  }
}
