package io.mspbilling.testkit.contract.careless;

import java.time.Instant;

/** A connector that keeps to no rule. */
final class Careless {

  private Careless() {}

  record PriceJson(double amount) {}

  /** As it would be generated. */
  public static final class ImmutablePrice {}

  static Instant now() {
    return Instant.now();
  }
}
