package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One late fee.
 *
 * @param arisesOn the day since which it may be asked
 * @param balance what was open at the end of the day before
 * @param exact what the policy gives for that balance, not rounded
 * @param amount the fee, after the least and the most of each; rounded
 */
public record FeePiece(LocalDate arisesOn, Money balance, ExactAmount exact, Money amount) {

  public FeePiece {
    Objects.requireNonNull(arisesOn, "arisesOn");
    Objects.requireNonNull(balance, "balance");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(amount, "amount");
  }

  @Override
  public String toString() {
    return amount + " on " + arisesOn + ", with " + balance + " open";
  }
}
