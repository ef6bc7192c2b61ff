package io.mspbilling.reporting.ageing;

import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A rate for each bucket: what part of it is not expected to come, or is.
 *
 * @param percents in percent, of the youngest bucket first; 0 to 100 each
 */
public record BucketRates(List<BigDecimal> percents) {

  /**
   * @throws IllegalArgumentException if a rate is below 0 or above 100
   */
  public BucketRates {
    percents = List.copyOf(percents);
    for (BigDecimal percent : percents) {
      if (BoundedDecimal.require(percent).signum() < 0
          || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException("a rate must be 0 to 100 percent: " + percent);
      }
    }
  }

  /** Rates in whole percents. */
  public static BucketRates of(Integer... percents) {
    return new BucketRates(
        List.of(percents).stream().map(percent -> BigDecimal.valueOf(percent)).toList());
  }

  /** The part of an amount in a bucket, rounded to the minor unit, a half away from zero. */
  public Money of(int bucket, Money amount) {
    return Money.rounded(
        amount.amount().multiply(percents.get(bucket)).movePointLeft(2),
        amount.currency(),
        RoundingMode.HALF_UP);
  }

  /**
   * The parts of all buckets together: the allowance for bad debt by rates of loss, the money
   * expected by rates of collection. Credit beside the buckets is money that is held already, and
   * changes nothing.
   *
   * @throws IllegalArgumentException if there are not as many rates as buckets
   */
  public Money of(Ageing ageing) {
    if (percents.size() != ageing.owed().size()) {
      throw new IllegalArgumentException(
          "there are " + percents.size() + " rates for " + ageing.owed().size() + " buckets");
    }
    Money sum = Money.zero(ageing.credit().currency());
    for (int bucket = 0; bucket < percents.size(); bucket++) {
      sum = sum.plus(of(bucket, ageing.owed().get(bucket)));
    }
    return sum;
  }
}
