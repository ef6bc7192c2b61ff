package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Reason;
import java.util.List;
import java.util.Objects;

/** How far forecasts of one horizon were off. */
public final class BackTest {

  private BackTest() {}

  /**
   * A forecast and what became of it.
   *
   * @param forecast what was expected
   * @param actual what came
   */
  public record Pair(Money forecast, Money actual) {
    public Pair {
      Objects.requireNonNull(forecast, "forecast");
      Objects.requireNonNull(actual, "actual");
    }
  }

  /**
   * The mean absolute percentage error. Where nothing came there is no percentage, and such a pair
   * is left out.
   */
  public static Figure meanAbsolutePercentageError(List<Pair> pairs) {
    List<Pair> counted = pairs.stream().filter(pair -> pair.actual().isPositive()).toList();
    if (counted.isEmpty()) {
      return Figure.undefined(Reason.NO_COMPARISON);
    }
    Fraction sum = Fraction.ZERO;
    for (Pair pair : counted) {
      sum = sum.plus(Fraction.of(pair.forecast().minus(pair.actual()).abs(), pair.actual()));
    }
    return Figure.percent(sum.dividedBy(counted.size()));
  }
}
