package io.mspbilling.reconciliation.matching;

import java.math.BigInteger;

/**
 * What a processor keeps of a charge: a share, rounded half up to the minor unit, and a fixed part.
 *
 * @param basisPoints the share, in ten-thousandths of the charge
 * @param fixedMinorUnits the fixed part, in minor units
 */
public record FeePlan(int basisPoints, long fixedMinorUnits) {

  /**
   * @throws IllegalArgumentException if a part is negative, or the share is above the whole
   */
  public FeePlan {
    if (basisPoints < 0 || basisPoints > 10_000 || fixedMinorUnits < 0) {
      throw new IllegalArgumentException("a fee is 0 or more, and its share at most the whole");
    }
  }

  long feeOf(long gross) {
    BigInteger share = BigInteger.valueOf(gross).multiply(BigInteger.valueOf(basisPoints));
    return Math.addExact(
        share.add(BigInteger.valueOf(5_000)).divide(BigInteger.valueOf(10_000)).longValueExact(),
        fixedMinorUnits);
  }
}
