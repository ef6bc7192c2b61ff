package io.mspbilling.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount into parts that add up to it again, to the minor unit.
 *
 * <p>Each part differs from its ideal share by less than one minor unit. The units left after
 * rounding towards zero go to the largest remainders; ties go to the earlier part, so the result
 * depends on nothing but the arguments.
 */
public final class Split {

  private Split() {}

  /**
   * Divides into {@code parts} shares as equal as can be.
   *
   * @param parts at least 1
   * @throws IllegalArgumentException if {@code parts} is less than 1
   */
  public static List<Money> evenly(Money amount, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts must be at least 1: " + parts);
    }
    return byWeights(amount, IntStream.range(0, parts).mapToObj(i -> 1L).toList());
  }

  /**
   * Divides in proportion to {@code weights}, one part per weight, in their order.
   *
   * @throws IllegalArgumentException if there is no weight, one is negative, or all are zero
   */
  public static List<Money> byWeights(Money amount, List<Long> weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("weights must not be negative: " + weight);
      }
      total = total.add(BigInteger.valueOf(weight));
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("at least one weight must be positive: " + weights);
    }
    // Division rounds towards zero and remainders keep the sign, so no amount needs negating: the
    // smallest long has no positive counterpart.
    BigInteger whole = BigInteger.valueOf(amount.minorUnits());
    long[] shares = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    BigInteger left = whole;
    for (int i = 0; i < shares.length; i++) {
      BigInteger[] share =
          whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
      shares[i] = share[0].longValueExact();
      remainders[i] = share[1].abs();
      left = left.subtract(share[0]);
    }
    List<Integer> byRemainder =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
            .toList();
    int unit = left.signum();
    for (int i = 0; i < left.abs().intValueExact(); i++) {
      shares[byRemainder.get(i)] += unit;
    }
    List<Money> parts = new ArrayList<>(shares.length);
    for (long share : shares) {
      parts.add(Money.ofMinor(share, amount.currency()));
    }
    return List.copyOf(parts);
  }
}
