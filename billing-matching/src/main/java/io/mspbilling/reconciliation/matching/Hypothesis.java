package io.mspbilling.reconciliation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to explain a payment: items with the cash for each, and what speaks for it.
 *
 * <p>Whether it is exact — the cash is all of the payment, and settles all of each item — is for
 * its stage to say.
 */
final class Hypothesis {

  private final int[] items;
  private final long[] cash;
  private final long[] beside;
  private final Deviation.@Nullable Kind deviation;
  private final Evidence evidence;
  private final List<Clue> clues;
  private final int milliBits;

  private Hypothesis(
      int[] items,
      long[] cash,
      long[] beside,
      Deviation.@Nullable Kind deviation,
      Evidence evidence,
      List<Clue> clues) {
    this.items = items;
    this.cash = cash;
    this.beside = beside;
    this.deviation = deviation;
    this.evidence = evidence;
    this.clues = List.copyOf(clues);
    int sum = 0;
    for (Clue clue : clues) {
      sum += clue.milliBits();
    }
    this.milliBits = sum;
  }

  /** Items with the cash for each and nothing beside it. */
  static Hypothesis cash(int[] items, long[] cash, Evidence evidence, List<Clue> clues) {
    return new Hypothesis(items, cash, new long[items.length], null, evidence, clues);
  }

  /** Items settled in full, with what is not cash beside it. */
  static Hypothesis settling(
      int[] items,
      long[] cash,
      long[] beside,
      Deviation.Kind deviation,
      Evidence evidence,
      List<Clue> clues) {
    return new Hypothesis(items, cash, beside, deviation, evidence, clues);
  }

  /** The same with another word for what found it. */
  Hypothesis as(Evidence other, Clue... more) {
    List<Clue> all = new ArrayList<>(clues);
    all.addAll(Arrays.asList(more));
    return new Hypothesis(items, cash, beside, deviation, other, all);
  }

  /** The same with no more cash than so much; the last items go without first. */
  Hypothesis within(long available) {
    int[] which = new int[items.length];
    long[] paid = new long[items.length];
    long[] more = new long[items.length];
    int count = 0;
    long left = Math.min(available, total());
    for (int i = 0; i < items.length && left > 0; i++) {
      which[count] = items[i];
      paid[count] = Math.min(left, cash[i]);
      more[count] = paid[count] == cash[i] ? beside[i] : 0;
      left -= paid[count++];
    }
    return new Hypothesis(
        Arrays.copyOf(which, count),
        Arrays.copyOf(paid, count),
        Arrays.copyOf(more, count),
        deviation,
        evidence,
        clues);
  }

  int size() {
    return items.length;
  }

  int item(int i) {
    return items[i];
  }

  long cash(int i) {
    return cash[i];
  }

  long beside(int i) {
    return beside[i];
  }

  /** How much of an item is settled, in cash and beside it. */
  long settled(int i) {
    return cash[i] + beside[i];
  }

  Deviation.@Nullable Kind deviation() {
    return deviation;
  }

  Evidence evidence() {
    return evidence;
  }

  List<Clue> clues() {
    return clues;
  }

  int milliBits() {
    return milliBits;
  }

  /** Cash for invoices less credit used up. */
  long total() {
    return Arrays.stream(cash).sum();
  }

  boolean touches(int item) {
    return Arrays.stream(items).anyMatch(one -> one == item);
  }

  /** Whether both apply the same cash to the same items. */
  boolean isSameAs(Hypothesis other) {
    return Arrays.equals(items, other.items) && Arrays.equals(cash, other.cash);
  }
}
