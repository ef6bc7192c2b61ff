package io.mspbilling.testkit.gateway;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * What the gateway keeps. A percentage is rounded to the minor unit, half up, before the fixed part
 * is added. Immutable.
 *
 * @param cardPercent percentage of a card charge, as {@code 2.9}
 * @param cardFixed added to it
 * @param achPercent percentage of a bank debit, as {@code 0.8}
 * @param achCap the most that a bank debit costs
 * @param returnFee what the return of a bank debit costs
 * @param disputeFee what a dispute costs, won or lost
 */
public record FeeSchedule(
    BigDecimal cardPercent,
    Money cardFixed,
    BigDecimal achPercent,
    Money achCap,
    Money returnFee,
    Money disputeFee) {

  public FeeSchedule {
    Objects.requireNonNull(cardPercent, "cardPercent");
    Objects.requireNonNull(cardFixed, "cardFixed");
    Objects.requireNonNull(achPercent, "achPercent");
    Objects.requireNonNull(achCap, "achCap");
    Objects.requireNonNull(returnFee, "returnFee");
    Objects.requireNonNull(disputeFee, "disputeFee");
  }

  /**
   * Usual prices: cards 2.9 % and 0.30, bank debits 0.8 % and at most 5.00, 4.00 for a return,
   * 15.00 for a dispute, counted in the minor units of any currency with two digits.
   */
  public static FeeSchedule usual(Currency currency) {
    return new FeeSchedule(
        new BigDecimal("2.9"),
        Money.ofMinor(30, currency),
        new BigDecimal("0.8"),
        Money.ofMinor(500, currency),
        Money.ofMinor(400, currency),
        Money.ofMinor(1500, currency));
  }

  /** No charge, return or dispute costs anything. */
  public static FeeSchedule free(Currency currency) {
    Money nothing = Money.zero(currency);
    return new FeeSchedule(BigDecimal.ZERO, nothing, BigDecimal.ZERO, nothing, nothing, nothing);
  }

  /** The fee of a charge; that of anything but a bank debit is a card's. */
  public Money of(Rail rail, Money amount) {
    return rail == Rail.ACH
        ? percent(achPercent, amount).min(achCap)
        : percent(cardPercent, amount).plus(cardFixed);
  }

  private static Money percent(BigDecimal percent, Money amount) {
    return Money.rounded(
        amount.amount().multiply(percent).movePointLeft(2),
        amount.currency(),
        RoundingMode.HALF_UP);
  }
}
