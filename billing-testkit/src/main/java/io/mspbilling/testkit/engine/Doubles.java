package io.mspbilling.testkit.engine;

import io.mspbilling.testkit.http.FakeJson;
import java.math.BigDecimal;

/** Numbers as vendors print them that keep amounts in binary floats. */
public final class Doubles {
  private Doubles() {}

  /** The number with at least one decimal, and no more than it needs. */
  public static FakeJson print(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return FakeJson.number(stripped.scale() < 1 ? stripped.setScale(1) : stripped);
  }
}
