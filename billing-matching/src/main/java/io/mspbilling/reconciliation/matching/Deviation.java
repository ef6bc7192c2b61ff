package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import java.util.Objects;

/**
 * What settles a part of an invoice beside the cash.
 *
 * @param kind why it is not cash
 * @param amount how much of the invoice it settles; positive
 */
public record Deviation(Kind kind, Money amount) {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Deviation {
    Objects.requireNonNull(kind, "kind");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a deviation must be positive: " + amount);
    }
  }

  /** Why a part of an invoice is settled without cash. */
  public enum Kind {
    /** Earned by paying early. */
    EARLY_DISCOUNT,
    /** A small shortfall that the policy lets go. */
    WRITE_OFF,
    /** Kept by a processor according to the fee plan that the policy names. */
    PROCESSOR_FEE
  }
}
