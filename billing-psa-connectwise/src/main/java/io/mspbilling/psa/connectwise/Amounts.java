package io.mspbilling.psa.connectwise;

import io.mspbilling.json.Fields;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Turns amounts of ConnectWise into money, or says which field stands in the way. */
final class Amounts {
  private Amounts() {}

  /**
   * An amount that has to be there and to be exact.
   *
   * @throws io.mspbilling.json.JsonProblem if it is not
   */
  static Money exact(Fields fields, String field, Optional<BigDecimal> amount, Currency currency) {
    return money(
        fields,
        field,
        fields.required(amount.orElse(null), field),
        currency,
        RoundingMode.UNNECESSARY);
  }

  /**
   * An amount that ConnectWise computes finer than the currency, rounded half up.
   *
   * @throws io.mspbilling.json.JsonProblem if it is too large
   */
  static Money rounded(Fields fields, String field, BigDecimal amount, Currency currency) {
    return money(fields, field, amount, currency, RoundingMode.HALF_UP);
  }

  private static Money money(
      Fields fields, String field, BigDecimal amount, Currency currency, RoundingMode rounding) {
    try {
      return Money.rounded(amount, currency, rounding);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw fields.invalid(
          field, "must be an amount of " + currency + ", no finer than it and not out of bounds");
    }
  }
}
