package io.mspbilling.http.connector;

import java.math.BigDecimal;

/** Compares amounts whose currency is not known, of vendors that compute with binary floats. */
public final class FloatNoise {
  private static final BigDecimal LESS_THAN_ANY_AMOUNT = new BigDecimal("0.000001");

  private FloatNoise() {}

  /** Whether two amounts differ by noise at most. */
  public static boolean same(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(LESS_THAN_ANY_AMOUNT) < 0;
  }
}
