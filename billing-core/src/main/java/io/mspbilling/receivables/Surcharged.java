package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
import java.util.List;

/**
 * Money that pays for something, and what was added to it for the use of a card. What goes back of
 * it is shared out in proportion, so that a refund gives the surcharge back too. A value.
 *
 * @param paid what pays for something; not negative
 * @param surcharge what was added; not negative, in the same currency
 */
public record Surcharged(Money paid, Money surcharge) {

  /**
   * @throws IllegalArgumentException if an amount is negative
   */
  public Surcharged {
    if (paid.isNegative() || surcharge.isNegative()) {
      throw new IllegalArgumentException("negative: " + paid + " and surcharge " + surcharge);
    }
  }

  /** Both together. */
  public Money total() {
    return paid.plus(surcharge);
  }

  /**
   * The parts of an amount of this that goes back, in proportion to what is left, rounded to the
   * nearest minor unit. If all goes back bit by bit, the parts add up to this.
   *
   * @param back not more than the {@link #total}
   */
  public Surcharged share(Money back) {
    if (total().isZero()) {
      return this;
    }
    List<Money> shares = Split.byWeights(back, List.of(paid.minorUnits(), surcharge.minorUnits()));
    return new Surcharged(shares.get(0), shares.get(1));
  }

  /** What is left after some of it went back. */
  public Surcharged minus(Surcharged back) {
    return new Surcharged(paid.minus(back.paid), surcharge.minus(back.surcharge));
  }

  /**
   * How much has to be given back so that so much of what was paid goes back, with its share of the
   * surcharge: the networks ask for it. {@link #share} divides it into the same again.
   *
   * @param part of what was paid; not more than it
   */
  public Money toGiveBack(Money part) {
    return paid.isZero()
        ? part
        : part.plus(
            Split.byWeights(surcharge, List.of(part.minorUnits(), paid.minus(part).minorUnits()))
                .get(0));
  }
}
