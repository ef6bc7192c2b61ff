package io.mspbilling.reconciliation.matching.amount;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * How many sets of amounts may be expected to have a sum by mere chance.
 *
 * <p>The sums of n amounts lie around their middle like a bell of width σ = ½·√Σa². Of N sets,
 * about N / (√(2π)·σ) hit a given sum there, counted in the greatest common divisor of the amounts.
 *
 * <p>Round amounts hit each other far more often than odd ones, and small ones more often than
 * large ones. Neither an odd amount nor a large one beside them changes that, so what counts is the
 * worst of all parts: of the amounts that share a divisor with the set that was found, the smallest
 * one, two, three, and so on.
 */
public final class Chance {

  /** log2(√(2π)/2), in thousandths. */
  private static final int BELL = 326;

  private Chance() {}

  /**
   * Thousandths of log2 of the expected number of chance hits; below zero if less than one.
   *
   * @param kinds the amounts, each different, in ascending order
   * @param counts how many there are of each
   * @param found a set of them
   */
  public static int hits(long[] kinds, int[] counts, SubsetSum.Verdict found) {
    long own = 0;
    long target = 0;
    for (int i = 0; i < found.chosen().length; i++) {
      own = found.chosen()[i] > 0 ? divisor(own, kinds[i]) : own;
      target += found.chosen()[i] * kinds[i];
    }
    TreeSet<Long> divisors = new TreeSet<>();
    divisors.add(divisor(kinds));
    for (long kind : kinds) {
      divisors.add(divisor(own, kind));
    }
    Integer[] bySize = bySize(kinds);
    int most = Integer.MIN_VALUE;
    for (long divisor : divisors) {
      most = Math.max(most, hits(kinds, counts, bySize, divisor, target, found.setsMilliBits()));
    }
    return most;
  }

  private static Integer[] bySize(long[] kinds) {
    Integer[] order = new Integer[kinds.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> Math.abs(kinds[i])));
    return order;
  }

  /** The most over the smallest amounts that have a divisor, from as many on as can be the sum. */
  private static int hits(
      long[] kinds, int[] counts, Integer[] bySize, long divisor, long target, int setsMilliBits) {
    int sets = 0;
    long reach = 0;
    int most = Integer.MIN_VALUE;
    long squares = 0;
    int shift = 0;
    for (int kind : bySize) {
      long amount = Math.abs(kinds[kind]) / divisor;
      if (kinds[kind] % divisor != 0) {
        continue;
      }
      while (amount >> shift >= 1 << 23) {
        shift++;
        squares >>= 2;
      }
      squares += counts[kind] * (amount >> shift) * (amount >> shift);
      sets += MilliBits.log2(counts[kind] + 1L);
      int width = BELL + MilliBits.log2(Math.max(1, squares)) / 2 + shift * 1000;
      reach += counts[kind] * Math.max(0, kinds[kind]);
      if (reach >= target) {
        most = Math.max(most, Math.min(sets, setsMilliBits) - width);
      }
    }
    return most;
  }

  /** The greatest common divisor of the amounts; zero if they are all zero. */
  static long divisor(long[] amounts) {
    long divisor = 0;
    for (long amount : amounts) {
      divisor = divisor(divisor, amount);
    }
    return divisor;
  }

  private static long divisor(long a, long b) {
    long divisor = Math.abs(a);
    long rest = Math.abs(b);
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }
}
