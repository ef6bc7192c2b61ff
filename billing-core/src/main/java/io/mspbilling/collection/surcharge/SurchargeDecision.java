package io.mspbilling.collection.surcharge;

import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Objects;

/** Whether a charge bears a surcharge, and why. */
public sealed interface SurchargeDecision {

  /** In words, for the MSP's own people. */
  String reason();

  /** The decision and its reason as a part of a sentence. */
  String words();

  /** What is added; zero for none. */
  Money amount(Currency currency);

  /**
   * It does.
   *
   * @param added what is added to the charge; positive
   * @param rate of the charge
   * @param reason why it is not more, as {@code the most that Colorado allows}
   */
  record Surcharge(Money added, Percent rate, String reason) implements SurchargeDecision {

    /**
     * @throws IllegalArgumentException if nothing is added
     */
    public Surcharge {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(reason, "reason");
      if (!added.isPositive()) {
        throw new IllegalArgumentException("a surcharge must be positive: " + added);
      }
    }

    @Override
    public Money amount(Currency currency) {
      return added.plus(Money.zero(currency));
    }

    /** As in {@code with a surcharge of USD 3.00, 3 % for a credit card (…)}. */
    @Override
    public String words() {
      return "with a surcharge of " + added + ", " + rate + " for a credit card (" + reason + ")";
    }
  }

  /**
   * It does not.
   *
   * @param reason why not, as {@code debit} or {@code Connecticut prohibits it}
   */
  record None(String reason) implements SurchargeDecision {
    public None {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Money amount(Currency currency) {
      return Money.zero(currency);
    }

    @Override
    public String words() {
      return "without a surcharge (" + reason + ")";
    }
  }
}
